import type { Cells } from '../definition/operation';
import type { Column, RowShape } from './row-shape';
import type { TableChange } from './row-table';

/** Gives the rows of these keys that are there, in canonical form. */
export type ReadRows = (shape: RowShape, keys: readonly Cells[]) => Promise<readonly Cells[]>;

interface WorkingRow {
  readonly key: Cells;
  /** Null: nobody looked. */
  readonly before: Cells | undefined | null;
  now: Cells | undefined;
  /** It was not there at some time meanwhile: what is there now is another row. */
  anew: boolean;
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
      this.rows.set(text, { key, before, now: before, anew: false });
    }
  }

  /** There is no row of this key yet, as whoever says so knows. */
  assumeAbsent(key: Cells): void {
    const text = this.shape.keyText(key);
    if (!this.rows.has(text)) this.rows.set(text, { key, before: undefined, now: undefined, anew: false });
  }

  /** The row as it is now; nothing for a key that was neither fetched nor written. */
  now(key: Cells): Cells | undefined {
    return this.rows.get(this.shape.keyText(key))?.now;
  }

  write(key: Cells, now: Cells | undefined): void {
    const text = this.shape.keyText(key);
    const row = this.rows.get(text);
    if (row === undefined) this.rows.set(text, { key, before: null, now, anew: false });
    else {
      row.now = now;
      row.anew ||= now === undefined;
    }
  }

  /** `born` completes rows of keys that had none. */
  change(born: (row: Cells) => Cells = asIs): TableChange {
    const puts: Cells[] = [];
    const rows: Cells[] = [];
    const drops: Cells[] = [];
    const columns = new Set<Column>();
    for (const { key, before, now, anew } of this.rows.values()) {
      if (now === before) continue;
      if (now === undefined) drops.push(key);
      else if (!before || anew) puts.push(born(now));
      else {
        const different = this.shape.rest.filter(({ property }) => now[property] !== before[property]);
        if (different.length === 0) continue;
        rows.push(now);
        for (const column of different) columns.add(column);
      }
    }
    return { puts, patches: { rows, columns: [...columns] }, drops };
  }
}

const asIs = (row: Cells): Cells => row;
