export const TERM_LISTS = [
  'kinds',
  'channels',
  'categories',
  'respondentTypes',
  'declineGrounds',
  'resolutions',
  'retention',
  'records',
  'limits',
] as const;
/** The lists of a regime that give codes their names. */
export type TermList = (typeof TERM_LISTS)[number];

/** What the codes of a regime are called. */
export abstract class TermNames {
  /** The name of a term of `regime` (`id@version`); the code itself when the regime does not know it. */
  abstract nameOf(regime: string, list: TermList, code: string, language: 'zh' | 'en'): string;
}
