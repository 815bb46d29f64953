/** What stands where personal data is, for whoever may not see it. */
export const SEALED = { zh: '已封存', en: 'sealed' } as const;
/** What stands where personal data was, for every reader. */
export const ERASED = { zh: '已删除', en: 'erased' } as const;

/** What stands where personal data is that is kept and not used. */
export const RESTRICTED = { zh: '已限制处理', en: 'restricted' } as const;

/** The words that stand in the place of personal data. */
export type Withheld = typeof SEALED | typeof ERASED | typeof RESTRICTED;

/** Personal data in the form it had, with nothing left of what it said: each text becomes the word. */
export function erasedFrom(value: unknown, word: string): unknown {
  if (typeof value === 'string') return word;
  if (Array.isArray(value)) return value.map((each) => erasedFrom(each, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, erasedFrom(each, word)]));
}
