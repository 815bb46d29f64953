import { searchable, SECRET_SIGNS, termsOf, type Secret } from '../../src/kernel/texts/search-terms';

/** Filters that are searched as terms: what they are called in one. */
export type Facet = 'regime' | 'category' | 'channel' | 'unit' | 'reference';

export const facetTerm = (facet: Facet, value: string): string => `${facet}=${value}`;

/** The day and the month of a moment, as terms; those of UTC, so that they follow each other without gaps in any time zone. */
export const dayTerm = (moment: string): string => `#${new Date(moment).toISOString().slice(0, 10)}`;
export const monthTerm = (moment: string): string => `#${new Date(moment).toISOString().slice(0, 7)}`;

/** A pair within the name of a respondent. */
export const nameTerm = (term: string): string => `@${term}`;

/** A line of the text: respondents, allegations, requests, each with its ordinal. */
export type LineCode = `${'R' | 'A' | 'Q'}${number}`;

/** What a case is found by: its text and its terms. */
export interface FoundBy {
  readonly text: string;
  readonly terms: readonly string[];
}

export const nothingTold: FoundBy = { text: '', terms: [] };

/** With these lines put in place of those of the same code; an undefined one is left out from now on. */
export function withLines(
  { text, terms }: FoundBy,
  lines: readonly (readonly [LineCode, string | undefined])[],
): FoundBy {
  const all = new Map(linesIn(text));
  for (const [code, line] of lines) {
    if (line === undefined) all.delete(code);
    else all.set(code, searchable(line).replaceAll(/\s+/g, ' '));
  }
  const told = [...all];
  const names = told.filter(([code]) => code.startsWith('R')).flatMap(([, line]) => termsOf(line).map(nameTerm));
  return {
    text: told.map(([code, line]) => `${code}\t${line}`).join('\n'),
    // Labels, pairs, names and secrets differ by their signs: only of names can one come twice.
    terms: [
      ...terms.filter(isLabel),
      ...termsOf(told.map(([, line]) => line).join('\n')),
      ...new Set(names),
      ...terms.filter(isSecret),
    ],
  };
}

export const ALL_SECRETS = Object.keys(SECRET_SIGNS) as readonly Secret[];
const ALL_SIGNS = Object.values(SECRET_SIGNS);

/** With terms put in place of those of the same kinds: what is sealed is found by terms that say nothing of it. */
export function withSecrets({ text, terms }: FoundBy, told: readonly Secret[], found: readonly string[] = []): FoundBy {
  const signs = told.map((secret) => SECRET_SIGNS[secret]);
  const isTold = (term: string): boolean => beginsWithAny(term, signs);
  return { text, terms: [...terms.filter((term) => !isTold(term)), ...found.filter(isTold)] };
}

/** With these filters put in place of those of the same name. */
export function withFacets(found: FoundBy, facets: Readonly<Partial<Record<Facet, string>>>): FoundBy {
  const changed = Object.entries(facets) as [Facet, string | undefined][];
  const beginnings = changed.map(([facet]) => facetTerm(facet, ''));
  const others = found.terms.filter((term) => !beginsWithAny(term, beginnings));
  const added = changed.flatMap(([facet, value]) => (value === undefined ? [] : [facetTerm(facet, value)]));
  return { text: found.text, terms: [...added, ...others] };
}

/** How many lines of this kind there are. */
export const linesOf = ({ text }: FoundBy, kind: 'R' | 'A' | 'Q'): number =>
  linesIn(text).filter(([code]) => code.startsWith(kind)).length;

/** Pairs are letters and digits; only filters and months have anything else. */
const isLabel = (term: string): boolean => term.includes('=') || term.startsWith('#');

/** A term of what is sealed. */
const isSecret = (term: string): boolean => beginsWithAny(term, ALL_SIGNS);

/** Asked of each of the hundreds of terms of each case: a loop, for a closure and its call cost more than the comparison. */
function beginsWithAny(term: string, beginnings: readonly string[]): boolean {
  for (const beginning of beginnings) if (term.startsWith(beginning)) return true;
  return false;
}

function linesIn(text: string): [LineCode, string][] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const end = line.indexOf('\t');
    return [line.slice(0, end) as LineCode, line.slice(end + 1)];
  });
}
