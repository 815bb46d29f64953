import type { Day } from '../../kernel/day';
import { atLeastOf, fisher, holm, type Share } from './exact-tests.rules';

/** What is compared, and in which direction it is worse. `received`: the number itself; all others are shares. */
export const MEASURES = {
  received: 'more',
  'valid-complaints': 'more',
  'on-time-closing': 'fewer',
  satisfaction: 'fewer',
} as const;
export type Measure = keyof typeof MEASURES;

/** One category or unit in this period and in the one before. */
export interface Compared {
  readonly measure: Measure;
  readonly dimension: 'category' | 'unit';
  readonly code: string;
  /** Of `received`, `k` is how many and `n` how many days the period has. */
  readonly now: Share;
  readonly before: Share;
}

export interface WorsenedFigure extends Compared {
  /** How likely so much of a difference is by chance, and so judged among all comparisons; decimal strings of two digits that count. */
  readonly chance: string;
  readonly adjusted: string;
}

/** 薄弱环节: what became worse beyond chance, of everything that was compared. */
export interface Worsened {
  /** The period of the same length before this one. */
  readonly before: { readonly from: Day; readonly to: Day };
  readonly comparisons: number;
  readonly level: string;
  readonly found: readonly WorsenedFigure[];
}

/** What all comparisons together may wrongly find: in 5 of 100 reports anything at all. */
const LEVEL = 0.05;

/** One-sided chance of a change for the worse as large as this one; undefined where there is nothing to compare. */
function chanceOf({ measure, now, before }: Compared): number | undefined {
  if (now.n === 0 || before.n === 0) return undefined;
  const side = MEASURES[measure];
  if (measure !== 'received') return fisher(now, before, side);
  const both = now.k + before.k;
  return both === 0 ? undefined : atLeastOf(now.k, both, now.n / (now.n + before.n));
}

/** What of this worsened beyond chance, the most certain first. */
export function worsened(compared: readonly Compared[], before: Worsened['before']): Worsened {
  const judged = compared.flatMap((each) => {
    const chance = chanceOf(each);
    return chance === undefined ? [] : [{ ...each, chance }];
  });
  const adjusted = holm(judged.map(({ chance }) => chance));
  const found = judged
    .map((each, index) => ({ ...each, adjusted: adjusted[index] ?? 1 }))
    .filter((each) => each.adjusted <= LEVEL)
    .sort((a, b) => a.chance - b.chance || (a.code < b.code ? -1 : 1));
  return {
    before,
    comparisons: judged.length,
    level: String(LEVEL),
    found: found.map((each) => ({ ...each, chance: told(each.chance), adjusted: told(each.adjusted) })),
  };
}

const told = (chance: number): string => (chance < 0.0001 ? '<0.0001' : chance.toPrecision(2));
