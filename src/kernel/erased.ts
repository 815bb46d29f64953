/** What stands where personal data was, for every reader. */
export const ERASED = { zh: '已删除', en: 'erased' } as const;

/** Personal data in the form it had, with nothing left of what it said: each text becomes the word. */
export function erasedFrom(value: unknown, word: string): unknown {
  if (typeof value === 'string') return word;
  if (Array.isArray(value)) return value.map((each) => erasedFrom(each, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, erasedFrom(each, word)]));
}
