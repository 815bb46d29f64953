/** A run of letters and digits of any script, Chinese characters among them. */
const RUN = /[\p{L}\p{N}]+/gu;

/** The text as it is searched: wide and narrow forms, capitals and small letters are one. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * What a searchable text is found by: every pair of neighbouring letters, digits or characters, and the last one of each run,
 * so that a single one is found, too. Chinese has no spaces between words, and most words are two characters.
 */
export function termsOf(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const letters of runsOf(text)) {
    for (let index = 0; index < letters.length; index++)
      terms.add(`${letters[index] ?? ''}${letters[index + 1] ?? ''}`);
  }
  return [...terms];
}

/** What a term must be, or begin with. */
export interface Sought {
  readonly term: string;
  readonly begins: boolean;
}

/** The terms that every searchable text has that contains `part`: pairs, and of a run of one letter what begins with it. */
export function soughtIn(part: string): readonly Sought[] {
  return runsOf(part).flatMap((letters): readonly Sought[] =>
    letters.length === 1
      ? [{ term: letters.join(''), begins: true }]
      : letters.slice(1).map((letter, index) => ({ term: `${letters[index] ?? ''}${letter}`, begins: false })),
  );
}

const runsOf = (text: string): string[][] => Array.from(text.matchAll(RUN), ([run]) => Array.from(run));

/** What each kind of term begins with that sealed texts and numbers are found by: no letter, no digit, no sign of another kind. */
export const SECRET_SIGNS = { narrative: '~', telephone: '!t', idNumber: '!i', representative: '!r' } as const;
export type Secret = keyof typeof SECRET_SIGNS;
