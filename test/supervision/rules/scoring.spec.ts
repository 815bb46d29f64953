import { scoresOf, type ScoredFigure, type UnitFigures } from '../../../src/supervision/scorecards/unit-scores.events';
import type { Kpi, ScoreWeight } from '../../../src/regimes/parts/supervision';

const weight = (kpi: Kpi, of: number, higherIsBetter = true): ScoreWeight => ({ kpi, weight: of, higherIsBetter });
const figure = (id: Kpi, numerator: number, denominator: number | null): ScoredFigure => ({
  definition: { id, version: 1 },
  numerator,
  denominator,
  printed: denominator === null || denominator === 0 ? '–' : `${numerator}/${denominator}`,
});

const WEIGHTS = [weight('on-time-closing', 60), weight('satisfaction', 30), weight('repeat-rate', 10, false)];
const unit = (code: string, onTime: number, satisfied: number, repeated: number, of = 100): UnitFigures => ({
  unit: code,
  figures: [
    figure('on-time-closing', onTime, of),
    figure('satisfaction', satisfied, of),
    figure('repeat-rate', repeated, of),
  ],
});

describe('the score of a unit', () => {
  it('is the sum of its points, each the share of a figure times its weight, to two decimals', () => {
    // 60 × 0.95 + 30 × 0.8 + 10 × (1 − 0.05).
    const [score] = scoresOf(WEIGHTS, [unit('a', 95, 80, 5)], 30);
    expect(score?.lines.map(({ points }) => points)).toEqual(['57.00', '24.00', '9.50']);
    expect(score).toMatchObject({ score: '90.50', counted: 100, smallestBase: 100, rank: 1 });
    // 60 × 2/3 = 40, 30 × 1/3 = 10, 10 × 2/3 = 6.666…: half up.
    const [thirds] = scoresOf(WEIGHTS, [unit('a', 2, 1, 1, 3)], 1);
    expect(thirds?.lines.map(({ points }) => points)).toEqual(['40.00', '10.00', '6.67']);
    expect(thirds?.score).toBe('56.67');
  });

  it('leaves out what there is no base for: the rest stands for a hundred', () => {
    const figures = [figure('on-time-closing', 9, 10), figure('satisfaction', 0, 0), figure('repeat-rate', 0, 10)];
    // (54 + 10) of 70.
    const [score] = scoresOf(WEIGHTS, [{ unit: 'a', figures }], 1);
    expect(score).toMatchObject({ counted: 70, score: '91.43', smallestBase: 10 });
    expect(score?.lines[1]).toMatchObject({ points: null, low: null, printed: '–' });
    const nothing = figures.map(({ definition }) => figure(definition.id as Kpi, 0, 0));
    expect(scoresOf(WEIGHTS, [{ unit: 'a', figures: nothing }], 1)).toMatchObject([
      { counted: 0, score: null, low: null, rank: null, smallestBase: null },
    ]);
  });

  it('of a rate per ten thousand is measured against the highest among the units', () => {
    const rate = [weight('complaint-rate', 100, false)];
    const units = [
      { unit: 'a', figures: [figure('complaint-rate', 4, 20_000)] },
      { unit: 'b', figures: [figure('complaint-rate', 8, 20_000)] },
      { unit: 'c', figures: [figure('complaint-rate', 0, 10_000)] },
    ];
    expect(scoresOf(rate, units, 1).map(({ score }) => score)).toEqual(['50.00', '0.00', '100.00']);
    const none = units.map(({ unit: code }) => ({ unit: code, figures: [figure('complaint-rate', 0, 100)] }));
    expect(scoresOf(rate, none, 1).map(({ score }) => score)).toEqual(['100.00', '100.00', '100.00']);
  });
});

describe('small numbers', () => {
  it('give no rank below the stated number of cases, and are not in the way of others', () => {
    const units = [unit('few', 29, 29, 0, 29), unit('a', 90, 80, 5), unit('b', 95, 80, 5)];
    expect(scoresOf(WEIGHTS, units, 30).map(({ unit: code, rank }) => `${code} ${rank ?? '–'}`)).toEqual([
      'few –',
      'a 2',
      'b 1',
    ]);
  });

  it('have wide intervals: Wilson’s for each figure, put together', () => {
    // 9 of 10: 59.58 % to 98.21 % (Wilson, 95 %, by hand).
    const [line] = scoresOf(
      [weight('on-time-closing', 100)],
      [{ unit: 'a', figures: [figure('on-time-closing', 9, 10)] }],
      1,
    );
    expect(line).toMatchObject({ score: '90.00', low: '59.58', high: '98.21' });
  });

  it('tell between which units the order may be chance; equal scores share a rank', () => {
    const of = (code: string, onTime: number, n: number): UnitFigures => ({
      unit: code,
      figures: [figure('on-time-closing', onTime, n)],
    });
    const scores = scoresOf(
      [weight('on-time-closing', 100)],
      [of('a', 90, 100), of('b', 92, 100), of('c', 400, 1000), of('d', 90, 100)],
      30,
    );
    expect(scores.map(({ unit: code, rank, notApartFrom }) => [code, rank, notApartFrom])).toEqual([
      ['a', 2, ['b', 'd']],
      ['b', 1, ['a', 'd']],
      ['c', 4, []],
      ['d', 2, ['a', 'b']],
    ]);
  });
});
