import type { ClientBase } from 'pg';
import type { Cells } from '../../../definition/operation';
import { isAboutRows, ProjectionFault } from '../../../projection-fault';
import type { BoundProjection } from '../../../rows/bound-projection';
import { NEXT } from '../../../rows/row-shape';
import { RowTable } from '../../../rows/row-table';
import { copyIn } from './copy-in';
import { CopyRows } from './copy-rows';
import type { OpenRow } from '../open-rows';
import { loadedTable } from './staging';

/** So much is sent at once, in bytes. */
const SENT_AT_ONCE = 256 * 1024;
/** So many rows are written again at once. */
const WRITTEN_AT_ONCE = 1_000;

const NONE = { rows: [], columns: [] };

/** Where the rows of one projection go while it is loaded: new ones by COPY, those that were sent before by their key. */
export class LoadedTable {
  private readonly fresh: CopyRows;
  private readonly table: RowTable;
  private readonly again: Cells[] = [];
  private readonly dropped: Cells[] = [];
  /** What every row gets that the fold does not know: its ordinal is given in the end. */
  private readonly unknown: Cells | undefined;

  constructor(private readonly bound: BoundProjection) {
    const shape = loadedTable(bound);
    this.fresh = new CopyRows(shape, NEXT);
    this.table = new RowTable(shape, NEXT);
    const numbered = bound.kind === 'fold' ? bound.projection.numbered?.column : undefined;
    this.unknown = numbered === undefined ? undefined : { [numbered]: shape.column(numbered).kind.canonical(0) };
  }

  /** Takes a row that no other event touches, as the projection gave it. */
  addOnce(row: Cells, key: Cells): void {
    this.fresh.addGiven(row, key);
  }

  /** Takes a row as it is now. */
  add(row: OpenRow): void {
    if (row.now === undefined) {
      if (row.stored) this.dropped.push(row.key);
    } else {
      const whole = this.unknown === undefined ? row.now : { ...row.now, ...this.unknown };
      if (row.stored) this.again.push(whole);
      else this.fresh.add(whole);
    }
    row.stored = row.now !== undefined;
    row.changed = false;
  }

  /** The rows of these keys, as the fold sees them. */
  async read(client: ClientBase, keys: readonly Cells[]): Promise<Cells[]> {
    const rows = await this.table.read(client, keys);
    if (this.unknown === undefined) return rows;
    const unknown = Object.keys(this.unknown);
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([property]) => !unknown.includes(property))),
    );
  }

  /** Sends what waits: all of it, or only what is much. A key waits at most once between two calls for all. */
  async send(client: ClientBase, all: boolean): Promise<void> {
    await sendRows(this.bound, client, this.fresh, all);
    try {
      if (this.again.length + this.dropped.length <= (all ? 0 : WRITTEN_AT_ONCE)) return;
      await this.table.write(client, { puts: this.again.splice(0), patches: NONE, drops: this.dropped.splice(0) });
    } catch (error) {
      throw isAboutRows(error) ? new ProjectionFault(this.bound.name, error) : error;
    }
  }
}

/** Sends rows by COPY: all that wait, or only when they are many. Throws `ProjectionFault` when they do not fit their table. */
export async function sendRows(
  bound: BoundProjection,
  client: ClientBase,
  rows: CopyRows,
  all: boolean,
): Promise<void> {
  if (rows.size <= (all ? 0 : SENT_AT_ONCE)) return;
  try {
    await copyIn(client, rows.into, rows.take());
  } catch (error) {
    throw isAboutRows(error) ? new ProjectionFault(bound.name, error) : error;
  }
}
