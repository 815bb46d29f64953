import type { HeadedTable, PeriodTold } from '../publishing/open-data.events';
import { withheldIn } from '../suppression/suppress.rules';
import { axisOf, countsIn, type Cell, type Heads } from './axis.rules';
import type { ClosedPeriod } from './closed-periods.rules';

/** A table with what was counted for it in all periods. */
export interface CountedTable {
  readonly head: HeadedTable;
  readonly cells: readonly Cell[];
  readonly rows: Heads;
  /** None for a table by its rows alone. */
  readonly columns?: Heads;
}

/** A period as it is told: nothing smaller than `least`, and nothing from which it could be reckoned. */
export function periodTold(
  { period, from, to }: ClosedPeriod,
  received: number,
  tables: readonly CountedTable[],
  least: number,
): PeriodTold {
  const named = { period, from, to, received: received > 0 && received < least ? null : received };
  if (received < least) return { ...named, tables: [] };
  return {
    ...named,
    tables: tables.map(({ head, cells: all, ...heads }) => {
      const cells = all.filter((cell) => cell.period === period);
      const rows = axisOf(cells, 'row', heads.rows, least);
      const columns = heads.columns === undefined ? [] : axisOf(cells, 'column', heads.columns, least);
      return { table: head.id, rows, columns, counts: withheldIn(countsIn(rows, columns, cells), least) };
    }),
  };
}
