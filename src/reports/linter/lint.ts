import type { Finding, LintRule, Span, Weight, Words } from './finding';
import { durations } from './rules/cases/durations';
import { statutoryFines, type StatutoryFine } from './rules/cases/statutory-fines';
import { homophoneNames } from './rules/names/homophone-names';
import { permutedNames } from './rules/names/permuted-names';
import { placeNames } from './rules/names/place-names';
import { titledNames } from './rules/names/titled-names';
import { contradictedRates } from './rules/rates/contradicted-rates';
import { fractions } from './rules/rates/fractions';
import { openAtHundred } from './rules/rates/open-at-hundred';
import { overHundred } from './rules/rates/over-hundred';
import { countedItems } from './rules/totals/counted-items';
import { equations } from './rules/totals/equations';
import { leftOut } from './rules/totals/left-out';
import { sums } from './rules/totals/sums';
import { tableTotals } from './rules/totals/table-totals';
import type { LintedText } from './texts/linted-text';

/** A place in the text as it was handed in: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly quoted: string;
}

export interface ToldFinding extends Place {
  readonly rule: string;
  readonly name: Words;
  readonly weight: Weight;
  readonly message: Words;
  readonly why: Words;
  readonly others: readonly Place[];
}

const LONGEST_QUOTE = 80;

export const lintRules = (fines: readonly StatutoryFine[]): readonly LintRule[] => [
  sums,
  equations,
  countedItems,
  tableTotals,
  leftOut,
  overHundred,
  fractions,
  contradictedRates,
  openAtHundred,
  durations,
  statutoryFines(fines),
  permutedNames,
  homophoneNames,
  titledNames,
  placeNames,
];

/** What is wrong with a report, in the order of the text; nothing for a correct one. */
export function lint(linted: LintedText, fines: readonly StatutoryFine[]): readonly ToldFinding[] {
  const text = plain(linted.text);
  return lintRules(fines)
    .flatMap((rule) => rule.find(text).map((finding) => ({ rule, finding })))
    .sort((a, b) => a.finding.start - b.finding.start)
    .map(({ rule, finding }) => toldFinding(linted, rule, finding));
}

/** Full-width figures and signs as the half-width ones, each in its place. */
const plain = (text: string): string =>
  text.replace(/[０-９％．＋＝／＜＞]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const toldFinding = (linted: LintedText, { id, name, why }: LintRule, finding: Finding): ToldFinding => ({
  rule: id,
  name,
  weight: finding.weight,
  ...placeOf(linted, finding),
  message: finding.message,
  why,
  others: finding.others.map((span) => placeOf(linted, span)),
});

function placeOf(linted: LintedText, { start, end }: Span): Place {
  const quoted = linted.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { ...linted.at(start), quoted: quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted };
}
