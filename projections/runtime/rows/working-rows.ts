import type { Cells } from '../operation';
import type { RowShape } from './row-shape';
import type { TableChange } from './row-table';

/** Gives the rows of these keys that are there, in canonical form. */
export type ReadRows = (shape: RowShape, keys: readonly Cells[]) => Promise<readonly Cells[]>;

interface WorkingRow {
  readonly key: Cells;
  readonly before: Cells | undefined;
  now: Cells | undefined;
  written: boolean;
}

/** The rows of one table that a run of events touches, changed in memory only. Keys and rows are canonical. */
export class WorkingRows {
  private readonly rows = new Map<string, WorkingRow>();

  constructor(private readonly shape: RowShape) {}

  /** Reads the rows of the keys that are not known yet. */
  async fetch(keys: readonly Cells[], read: ReadRows): Promise<void> {
    const unknown = new Map<string, Cells>();
    for (const key of keys) {
      const text = this.shape.keyText(key);
      if (!this.rows.has(text)) unknown.set(text, key);
    }
    if (unknown.size === 0) return;
    const found = new Map<string, Cells>();
    for (const row of await read(this.shape, [...unknown.values()])) found.set(this.shape.keyText(row), row);
    for (const [text, key] of unknown) {
      const before = found.get(text);
      this.rows.set(text, { key, before, now: before, written: false });
    }
  }

  /** There is no row of this key yet, as whoever says so knows. */
  assumeAbsent(key: Cells): void {
    const text = this.shape.keyText(key);
    if (!this.rows.has(text)) this.rows.set(text, { key, before: undefined, now: undefined, written: false });
  }

  /** The row as it is now; nothing for a key that was neither fetched nor written. */
  now(key: Cells): Cells | undefined {
    return this.rows.get(this.shape.keyText(key))?.now;
  }

  write(key: Cells, now: Cells | undefined): void {
    const text = this.shape.keyText(key);
    const row = this.rows.get(text) ?? { key, before: undefined, now: undefined, written: false };
    row.now = now;
    row.written = true;
    this.rows.set(text, row);
  }

  /** The rows that were written, as they were fetched and as they are now. */
  changed(): readonly Readonly<WorkingRow>[] {
    return [...this.rows.values()].filter(({ written }) => written);
  }

  change(completed: (row: Cells) => Cells = (row) => row): TableChange {
    const puts: Cells[] = [];
    const drops: Cells[] = [];
    for (const { key, now } of this.changed()) {
      if (now === undefined) drops.push(key);
      else puts.push(completed(now));
    }
    return { puts, drops };
  }
}
