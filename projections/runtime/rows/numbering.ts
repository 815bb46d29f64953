import type { Cells } from '../operation';
import type { RowShape } from './row-shape';
import type { TableChange } from './row-table';
import { type ReadRows, WorkingRows } from './working-rows';

/**
 * Gives the first row of each key the next ordinal of its series. The ordinals are given once the rows of a run of events are
 * known; a fold never sees them, or it would see more or less depending on where a run ends.
 */
export class Numbering {
  private readonly births: { readonly key: Cells; readonly series: Cells }[] = [];

  constructor(
    private readonly numbered: { readonly column: string; readonly series: (row: Cells) => string },
    private readonly rowShape: RowShape,
    private readonly seriesShape: RowShape,
  ) {}

  /** The row without its ordinal. */
  hidden(row: Cells | undefined): Cells | undefined {
    if (row === undefined) return undefined;
    const { [this.numbered.column]: _ordinal, ...rest } = row;
    return rest;
  }

  /** The next row with the ordinal of the row before it; a first row waits for its own. */
  carried(key: Cells, row: Cells | undefined, next: Cells | undefined): Cells | undefined {
    if (next === undefined) return undefined;
    if (row !== undefined) return { ...next, [this.numbered.column]: row[this.numbered.column] };
    const series = this.seriesShape.canonicalKey({ series: this.numbered.series(next) });
    this.births.push({ key, series });
    return next;
  }

  /** Writes the ordinals into the first rows, in the order in which they came; answers how far each series has come. */
  async assign(rows: WorkingRows, read: ReadRows): Promise<TableChange> {
    const { kind } = this.rowShape.column(this.numbered.column);
    const counters = new WorkingRows(this.seriesShape);
    await counters.fetch(
      this.births.map(({ series }) => series),
      read,
    );
    for (const { key, series } of this.births) {
      const ordinal = Number(counters.now(series)?.last ?? 0) + 1;
      counters.write(series, this.seriesShape.canonical({ ...series, last: ordinal }));
      const row = rows.now(key);
      if (row !== undefined) rows.write(key, { ...row, [this.numbered.column]: kind.canonical(ordinal) });
    }
    return counters.change();
  }
}
