import type { StatisticsAnswer } from '../../../../projections/statistics/statistics.answer';
import type { Api } from '../api';

type Figures = StatisticsAnswer['figures'];

export const statistics = async (api: Api, query: string): Promise<StatisticsAnswer> =>
  (await api.read(`/api/statistics?${query}`)) as StatisticsAnswer;

const figureOf = (figures: Figures, name: string) => figures.find(({ figure }) => figure === name);

/** How many of it were counted. */
export const countOf = (figures: Figures, name: string): number => figureOf(figures, name)?.count ?? 0;

/** The sums of money, one text per currency: `24000.00 CNY`. */
export const sumsOf = (figures: Figures, name: string): string[] =>
  (figureOf(figures, name)?.amounts ?? []).map(({ amount, currency }) => `${amount} ${currency}`);

/** The counts of a figure by its breakdown. */
export const detailsOf = (figures: Figures, name: string): Record<string, number> =>
  Object.fromEntries((figureOf(figures, name)?.details ?? []).map(({ detail, count }) => [detail, count]));

/** The counts of a figure by the only dimension that was asked for. */
export const countsBy = ({ groups }: StatisticsAnswer, name: string): Record<string, number> =>
  Object.fromEntries(
    groups
      .map(({ key, figures }): [string, number] => [Object.values(key).join('/'), countOf(figures, name)])
      .filter(([, count]) => count > 0),
  );
