/** What has no row or column of its own; no code of ours begins with an underscore. */
export const OTHER = '_other';
/** The cases that none of the figures counts. */
export const REST = '_rest';
export const TOTAL = '_total';

/** How many cases of a period have these codes. */
export interface Cell {
  readonly period: string;
  readonly row: string;
  /** Empty in a table by its rows alone. */
  readonly column: string;
  readonly count: number;
}

/** What a row or column may be headed by: all codes of a list, or those of so many cases that they may be told. */
export type Heads = { readonly listed: readonly string[] } | { readonly among: ReadonlySet<string> };

/** The codes of an axis in their order; what is headed by none of them stands together behind them, where there is some. */
export function axisOf(cells: readonly Cell[], side: 'row' | 'column', heads: Heads, least: number): readonly string[] {
  const found = new Map<string, number>();
  for (const cell of cells) found.set(cell[side], (found.get(cell[side]) ?? 0) + cell.count);
  const codes =
    'listed' in heads
      ? heads.listed
      : [...found].flatMap(([code, count]) => (heads.among.has(code) && count >= least ? [code] : [])).sort();
  const others = [...found].some(([code, count]) => count > 0 && !codes.includes(code));
  return others ? [...codes, OTHER] : codes;
}

/** Adds up what falls into the same place; behind them the totals of rows and columns. */
export function countsIn(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Cell[],
): readonly (readonly number[])[] {
  const counts = Array.from({ length: rows.length + 1 }, () => new Array<number>(columns.length + 1).fill(0));
  const placeIn = (axis: readonly string[], code: string): number =>
    axis.includes(code) ? axis.indexOf(code) : axis.indexOf(OTHER);
  for (const { row, column, count } of cells)
    for (const down of [placeIn(rows, row), rows.length])
      // In a table by rows alone the totals are all there is.
      for (const across of columns.length === 0 ? [0] : [placeIn(columns, column), columns.length]) {
        const line = counts[down];
        if (line !== undefined) line[across] = (line[across] ?? 0) + count;
      }
  return counts;
}
