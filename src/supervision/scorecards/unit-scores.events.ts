import { wilsonPercent } from '../../figures/printing/interval.rules';
import { valueOf } from '../../figures/printing/printed.rules';
import type { ScoreWeight } from '../../regimes/parts/supervision';
import type { ScoreLine, UnitScore } from './scorecard.events';

/** A figure of a unit, wherever it was read. */
export interface ScoredFigure {
  readonly definition: { readonly id: string; readonly version: number };
  readonly numerator: number;
  readonly denominator: number | null;
  readonly printed: string;
}

/** The figures of a unit, in the order of the weights. */
export interface UnitFigures {
  readonly unit: string;
  readonly figures: readonly ScoredFigure[];
}

/** A rate that is no share (per ten thousand of the business volume): the highest among the units gives no points. */
const RELATIVE: readonly string[] = ['complaint-rate'];

/** The scores of the units by the weights of the regime; ranks only from so many cases on. */
export function scoresOf(
  weights: readonly ScoreWeight[],
  units: readonly UnitFigures[],
  rankedFrom: number,
): readonly UnitScore[] {
  const scored = units.map(({ unit, figures }) =>
    unitScore(
      unit,
      weights.flatMap((weight, index) => {
        const figure = figures[index];
        return figure ? [lineOf(weight, figure, highestOf(units, index))] : [];
      }),
    ),
  );
  return ranked(scored, rankedFrom);
}

/** The highest rate among the units, as a ratio. */
function highestOf(units: readonly UnitFigures[], index: number): Ratio {
  const ratios = units.map(({ figures }): Ratio => [figures[index]?.numerator ?? 0, figures[index]?.denominator ?? 0]);
  return ratios.filter(([, of]) => of > 0).reduce((a, b) => (b[0] * a[1] > a[0] * b[1] ? b : a), [0, 1]);
}

type Ratio = readonly [numerator: number, denominator: number];

function lineOf(
  { kpi, weight, higherIsBetter }: ScoreWeight,
  { definition, numerator, denominator, printed }: ScoredFigure,
  [highest, highestBase]: Ratio,
): ScoreLine {
  const of = denominator ?? 0;
  const line = { kpi, definition: definition.version, weight, higherIsBetter, numerator, denominator: of, printed };
  if (of === 0) return { ...line, points: null, low: null, high: null };
  if (RELATIVE.includes(kpi)) {
    // 1 − (n/d) ÷ (N/D), by whole numbers; nobody has any: all have the points.
    const [most, share] = highest === 0 ? [1, 0] : [highest * of, numerator * highestBase];
    const points = pointsOf(weight, higherIsBetter ? share : most - share, most);
    return { ...line, points, low: points, high: points };
  }
  const good = higherIsBetter ? numerator : of - numerator;
  const interval = wilsonPercent(good, of, 8);
  return {
    ...line,
    points: pointsOf(weight, good, of),
    low: interval && pointsIn(weight, interval.low),
    high: interval && pointsIn(weight, interval.high),
  };
}

const pointsOf = (weight: number, good: number, of: number): string =>
  valueOf({ numerator: BigInt(weight) * BigInt(good), denominator: BigInt(of), per: 1, decimals: 2 }) ?? '0.00';

const pointsIn = (weight: number, percent: string): string => ((weight * Number(percent)) / 100).toFixed(2);

/** A unit's score from its lines: what cannot be counted is left out, and the rest stands for 100. */
export function unitScore(unit: string, lines: readonly ScoreLine[]): Omit<UnitScore, 'rank' | 'notApartFrom'> {
  const counted = lines.filter((line) => line.points !== null);
  const weight = counted.reduce((sum, each) => sum + each.weight, 0);
  const smallestBase = counted.length === 0 ? null : Math.min(...counted.map(({ denominator }) => denominator));
  if (weight === 0) return { unit, lines, counted: 0, score: null, low: null, high: null, smallestBase };
  const hundredths = counted.reduce((sum, { points }) => sum + BigInt((points ?? '0.00').replace('.', '')), 0n);
  const score = valueOf({ numerator: hundredths, denominator: BigInt(weight), per: 1, decimals: 2 }) ?? '0.00';
  const spread = (end: 'low' | 'high'): number =>
    Math.sqrt(counted.reduce((sum, each) => sum + (Number(each[end] ?? 0) - Number(each.points)) ** 2, 0));
  const scale = 100 / weight;
  const low = Math.max(0, Number(score) - spread('low') * scale).toFixed(2);
  const high = Math.min(100, Number(score) + spread('high') * scale).toFixed(2);
  return { unit, lines, counted: weight, score, low, high, smallestBase };
}

/** Ranks among the units with enough cases; whose intervals overlap is told beside it. */
export function ranked(
  scores: readonly Omit<UnitScore, 'rank' | 'notApartFrom'>[],
  rankedFrom: number,
): readonly UnitScore[] {
  const enough = scores.filter(({ score, smallestBase }) => score !== null && (smallestBase ?? 0) >= rankedFrom);
  return scores.map((each) => {
    if (!enough.includes(each)) return { ...each, rank: null, notApartFrom: [] };
    const better = enough.filter(({ score }) => Number(score) > Number(each.score));
    const notApart = enough.filter(
      (other) => other !== each && Number(other.low) <= Number(each.high) && Number(each.low) <= Number(other.high),
    );
    return { ...each, rank: better.length + 1, notApartFrom: notApart.map(({ unit }) => unit).sort() };
  });
}
