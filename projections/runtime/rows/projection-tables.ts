import type { ClientBase } from 'pg';
import type { RecordedEvent } from '../../../src/kernel/event';
import type { Cells } from '../definition/operation';
import { isAboutRows, ProjectionFault } from '../projection-fault';
import { appendedShapes, type BoundProjection } from './bound-projection';
import { KnownRows } from './known-rows';
import { changesOf } from './row-changes';
import type { RowShape } from './row-shape';
import { type Queryable, RowTable, type TableChange } from './row-table';

interface Kept {
  readonly table: RowTable;
  readonly known: KnownRows;
}

/** What a run of events changes in one table. */
export interface ChangeInTable {
  readonly table: RowTable;
  readonly change: TableChange;
}

/** The tables of a projection in one schema: the live ones, or a generation being built. */
export class ProjectionTables {
  private readonly kept: ReadonlyMap<RowShape, Kept>;
  private readonly appended: ReadonlySet<RowShape>;

  constructor(
    private readonly bound: BoundProjection,
    schema: string,
  ) {
    this.appended = new Set(appendedShapes(bound));
    this.kept = new Map(
      bound.shapes.map((shape) => [shape, { table: new RowTable(shape, schema), known: new KnownRows() }]),
    );
  }

  /** Writes what the events change. Throws `ProjectionFault` when it is the projection's fault, other errors as they come. */
  async apply(client: ClientBase, events: readonly RecordedEvent[]): Promise<void> {
    const changes = await this.changes(client, events);
    try {
      for (const { table, change } of changes) await table.write(client, change);
    } catch (error) {
      throw this.blamed(error);
    }
  }

  /** What the events change, nothing written yet; rows are read only when they are not known. Throws as `apply`. */
  async changes(client: Queryable, events: readonly RecordedEvent[]): Promise<readonly ChangeInTable[]> {
    if (events.length === 0) return [];
    try {
      const changes = await changesOf(this.bound, events, (shape, keys) => this.read(client, shape, keys));
      return changes.map(([shape, change]) => ({ table: this.keptOf(shape).table, change }));
    } catch (error) {
      throw this.blamed(error);
    }
  }

  /** Keeps what was written, once that is certain: the next events need not read it. What is only appended is never read. */
  remember(changes: readonly ChangeInTable[]): void {
    for (const { table, change } of changes) {
      if (this.appended.has(table.shape)) continue;
      const { known } = this.keptOf(table.shape);
      for (const row of change.puts) known.set(table.shape.keyText(row), row);
      for (const row of change.patches.rows) known.set(table.shape.keyText(row), row);
      for (const key of change.drops) known.set(table.shape.keyText(key), null);
    }
  }

  /** Nothing is known any more: somebody else may have written. */
  forget(): void {
    for (const { known } of this.kept.values()) known.forget();
  }

  private async read(client: Queryable, shape: RowShape, keys: readonly Cells[]): Promise<readonly Cells[]> {
    const { table, known } = this.keptOf(shape);
    const rows: Cells[] = [];
    const unknown = keys.filter((key) => {
      const row = known.get(shape.keyText(key));
      if (row) rows.push(row);
      return row === undefined;
    });
    return unknown.length === 0 ? rows : [...rows, ...(await table.read(client, unknown))];
  }

  private blamed(error: unknown): unknown {
    return isAboutRows(error) ? new ProjectionFault(this.bound.name, error) : error;
  }

  private keptOf(shape: RowShape): Kept {
    const kept = this.kept.get(shape);
    if (kept === undefined) throw new TypeError(`${this.bound.name} has no table ${shape.table}`);
    return kept;
  }
}
