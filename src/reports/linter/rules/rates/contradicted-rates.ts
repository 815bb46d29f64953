import type { Decimal } from 'decimal.js';
import type { Finding, LintRule, Span } from '../../finding';
import { blocksOf, clauseBefore, within, withoutBrackets, type Part } from '../../reading/parts';
import { countsIn, fits, percentagesIn, shareOf, told, type Percentage, type Quantity } from '../../reading/quantities';
import { BY_DUE, RATE_TERMS, type RateTerm } from './rate-terms';

/** A rate against the numbers of its own paragraph: 277 received and 260 accepted is no 受理率 of 100 %. */
export const contradictedRates: LintRule = {
  id: 'rates',
  name: { zh: '比率与数字矛盾', en: 'rate against its numbers' },
  why: {
    zh: '比率须由同段写出的数字算得出来；若另有口径（如“依法按时受理率”），须写明。',
    en: 'A rate follows from the numbers told with it; another basis (such as decided in time) has to be named.',
  },
  find: (text) => blocksOf(text).flatMap(inBlock),
};

function inBlock(block: Part): readonly Finding[] {
  const plain = withoutBrackets(block.text);
  const counts = countsIn(plain);
  return percentagesIn(plain).flatMap((percentage) => {
    const clause = clauseBefore(plain, percentage.start);
    const term = RATE_TERMS.find(({ name }) => endsWith(clause, name));
    if (term === undefined || BY_DUE.test(clause.slice(0, clause.search(term.name)))) return [];
    return judged(block, term, percentage, countsOf(plain, counts));
  });
}

/** The name of the rate and then its figure: 受理率为 100 %, a closing rate of 97 %. */
const endsWith = (clause: string, name: RegExp): boolean =>
  new RegExp(String.raw`(?:${name.source})\s*(?:为|是|达到?|均为|均达|of|is|was|at|=)?\s*$`, name.flags).test(clause);

interface Stated extends Quantity {
  readonly clause: string;
}

const countsOf = (text: string, counts: readonly Quantity[]): readonly Stated[] =>
  counts.map((count, index) => ({ ...count, clause: ownWords(text, count, counts[index - 1]?.end ?? 0) }));

/** The words that belong to a count: those since the comma or the count before it; those behind it where there are none. */
function ownWords(text: string, { start, end }: Quantity, from: number): string {
  const before = /[^，,。；;：:！？\n]*$/.exec(text.slice(Math.max(from, start - 80), start))?.[0] ?? '';
  return before.trim() === '' ? (/^ [a-z ]{0,24}/.exec(text.slice(end))?.[0] ?? '') : before;
}

function judged(block: Part, term: RateTerm, stated: Percentage, counts: readonly Stated[]): readonly Finding[] {
  const bases = term.denominators.map((words) => only(counts, words)).filter((base) => base !== undefined);
  const numerator = only(counts, term.numerator);
  if (numerator === undefined) return unreachable(block, stated, bases, counts);
  const others = bases.filter((base) => base !== numerator && base.unit === numerator.unit && !base.value.isZero());
  const exact = others.map((base) => shareOf(numerator.value, base.value));
  if (exact.length === 0 || exact.some((share) => fits(stated, share))) return [];
  return [
    finding(
      block,
      stated,
      [numerator, ...others],
      exact.map((share, at) => given(numerator, others[at], share)),
    ),
  ];
}

/** The one count that these words tell of; of several that differ nobody knows which is meant. */
function only(counts: readonly Stated[], words: RegExp): Stated | undefined {
  const named = counts.filter(({ clause }) => words.test(clause));
  return named.every(({ value }) => named[0]?.value.eq(value)) ? named[0] : undefined;
}

const given = (numerator: Quantity, base: Quantity | undefined, share: Decimal): string =>
  `${numerator.value.toString()} / ${base?.value.toString() ?? ''} = ${told(share)}`;

/** A rate without its numerator: some whole number has to give it. */
function unreachable(
  block: Part,
  stated: Percentage,
  bases: readonly Stated[],
  counts: readonly Stated[],
): readonly Finding[] {
  const wholes = bases.filter(({ value }) => value.gt(0) && value.isInteger() && value.lte(10_000));
  if (wholes.length === 0 || wholes.length < bases.length || counts.length === 0) return [];
  if (wholes.some(({ value }) => reachable(stated, value))) return [];
  const told = wholes.map(({ value }) => value.toString()).join(' / ');
  return [
    {
      ...finding(block, stated, wholes, []),
      message: {
        zh: `在 ${told} 中没有整数件数能得出 ${stated.value.toString()}%`,
        en: `no whole number out of ${told} gives ${stated.value.toString()} %`,
      },
    },
  ];
}

function reachable(stated: Percentage, base: Decimal): boolean {
  const near = base.times(stated.value).div(100);
  return [near.floor(), near.ceil()].some((count) => count.lte(base) && fits(stated, shareOf(count, base)));
}

const finding = (block: Part, stated: Percentage, told: readonly Span[], given: readonly string[]): Finding => ({
  ...within(block, stated),
  weight: 'error',
  message: {
    zh: `由所写数字得 ${given.join('；')}，写作 ${stated.value.toString()}%`,
    en: `the numbers told give ${given.join('; ')}, not ${stated.value.toString()} %`,
  },
  others: told.map((span) => within(block, span)),
});
