/** Words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** error: the text contradicts itself or the law · warning: probably a slip, somebody has to look · note: correct in itself, but easily misread. */
export const WEIGHTS = ['error', 'warning', 'note'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Part of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding extends Span {
  readonly weight: Weight;
  readonly message: Words;
  /** What it contradicts. */
  readonly others: readonly Span[];
}

/** One thing that can be wrong with a report. */
export interface LintRule {
  readonly id: string;
  readonly name: Words;
  /** Why it matters. */
  readonly why: Words;
  readonly find: (text: string) => readonly Finding[];
}
