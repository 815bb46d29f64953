import type { ClientBase } from 'pg';
import type { RecordedEvent } from '../../../src/kernel/event';
import { isAboutRows, ProjectionFault } from '../projection-fault';
import type { BoundProjection } from './bound-projection';
import { changesOf } from './row-changes';
import type { RowShape } from './row-shape';
import { RowTable } from './row-table';

/** The tables of a projection in one schema: the live ones, or a generation being built. */
export class ProjectionTables {
  private readonly tables: ReadonlyMap<RowShape, RowTable>;

  constructor(
    private readonly bound: BoundProjection,
    schema: string,
  ) {
    this.tables = new Map(bound.shapes.map((shape) => [shape, new RowTable(shape, schema)]));
  }

  /** Writes what the events change. Throws `ProjectionFault` when it is the projection's fault, other errors as they come. */
  async apply(client: ClientBase, events: readonly RecordedEvent[]): Promise<void> {
    if (events.length === 0) return;
    try {
      const changes = await changesOf(this.bound, events, (shape, keys) => this.table(shape).read(client, keys));
      for (const [shape, change] of changes) await this.table(shape).write(client, change);
    } catch (error) {
      throw isAboutRows(error) ? new ProjectionFault(this.bound.name, error) : error;
    }
  }

  private table(shape: RowShape): RowTable {
    const table = this.tables.get(shape);
    if (table === undefined) throw new TypeError(`${this.bound.name} has no table ${shape.table}`);
    return table;
  }
}
