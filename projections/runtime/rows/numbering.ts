import type { Cells } from '../definition/operation';
import type { RowShape } from './row-shape';
import type { TableChange } from './row-table';
import { type ReadRows, WorkingRows } from './working-rows';

/**
 * Gives the first row of each key the next ordinal of its series. The ordinals are given once the rows of a run of events are
 * known; a fold never sees them, or it would see more or less depending on where a run ends.
 */
export class Numbering {
  private readonly births: { readonly keyText: string; readonly series: Cells }[] = [];
  private readonly ordinals = new Map<string, unknown>();

  constructor(
    private readonly numbered: { readonly column: string; readonly series: (row: Cells) => string },
    private readonly rowShape: RowShape,
    private readonly folded: RowShape,
    private readonly seriesShape: RowShape,
  ) {}

  /** Reads rows as `read` does, and keeps their ordinals back. */
  withoutOrdinals(read: ReadRows): ReadRows {
    const { column } = this.numbered;
    return async (shape, keys) =>
      (await read(shape, keys)).map((row) => {
        // An ordinal never changes: a row that was kept after a change may be without.
        if (!(column in row)) return row;
        this.ordinals.set(shape.keyText(row), row[column]);
        return this.folded.copyOf(row);
      });
  }

  /** A row comes to be where there was none: it is the next of its series. */
  bear(key: Cells, row: Cells): void {
    const series = this.seriesShape.canonicalKey({ series: this.numbered.series(row) });
    this.births.push({ keyText: this.rowShape.keyText(key), series });
  }

  /** Gives the ordinals, in the order in which the rows came; answers how far each series has come. */
  async assign(read: ReadRows): Promise<TableChange> {
    const { kind } = this.rowShape.column(this.numbered.column);
    const counters = new WorkingRows(this.seriesShape);
    await counters.fetch(
      this.births.map(({ series }) => series),
      read,
    );
    for (const { keyText, series } of this.births) {
      const ordinal = Number(counters.now(series)?.last ?? 0) + 1;
      counters.write(series, this.seriesShape.canonical({ ...series, last: ordinal }));
      this.ordinals.set(keyText, kind.canonical(ordinal));
    }
    return counters.change();
  }

  /** The row with its ordinal. */
  numberedRow(row: Cells): Cells {
    return { ...row, [this.numbered.column]: this.ordinals.get(this.rowShape.keyText(row)) };
  }
}
