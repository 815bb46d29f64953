import type { Part } from '../../src/figures/definition';
import type { Sum } from '../statistics/statistics.answer';

/** How many the parts of a figure come to, in the sums of what was counted. */
export const countOf = (parts: readonly Part[], sums: readonly Sum[]): number =>
  parts.reduce(
    (total, part) => total + signOf(part) * chosen(part, sums).reduce((sum, { count }) => sum + count, 0),
    0,
  );

/** The sums that the parts of a figure are made of, each once for every part that takes it. */
export const cellsOf = (parts: readonly Part[], sums: readonly Sum[]): readonly Sum[] =>
  parts.flatMap((part) => chosen(part, sums));

const chosen = ({ counted, details }: Part, sums: readonly Sum[]): readonly Sum[] =>
  sums.filter(({ figure, detail }) => figure === counted && (details === undefined || details.includes(detail)));

export const signOf = ({ sign }: Part): 1 | -1 => sign ?? 1;
