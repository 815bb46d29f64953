import type { Batch } from '../../../src/event-log/event-log';
import type { RecordedEvent } from '../../../src/kernel/event';
import type { Held } from '../checkpoints';
import { LIVE_LIMIT } from '../database';
import { isAboutRows, ProjectionFault } from '../projection-fault';
import type { ChangeInTable, ProjectionTables } from '../rows/projection-tables';
import type { Queryable } from '../rows/row-table';
import { writeBatch } from './write-batch';

/** A projection that is led here. */
export interface Led extends Held {
  readonly tables: ProjectionTables;
  /** Streams that it has set aside: their events are taken when they are unparked. */
  readonly parked: ReadonlySet<string>;
}

/**
 * Brings the projections up to the end of the batch: rows and checkpoints of all of them in one transaction, so that each
 * event takes effect once. Events at or before a projection's own position are skipped. Rows are read before the transaction:
 * that nobody wrote meanwhile is what the checkpoints prove. Throws `Fenced`, `ProjectionFault`.
 */
export async function applyBatch(database: Queryable, led: readonly Led[], batch: Batch): Promise<void> {
  const due = led.filter(({ position }) => position < batch.position);
  if (due.length === 0) return;
  const changes: ChangeInTable[][] = [];
  for (const one of due) changes.push([...(await one.tables.changes(database, eventsFor(one, batch)))]);
  try {
    await writeBatch(database, due, changes.flat(), batch.position, LIVE_LIMIT);
  } catch (error) {
    throw isAboutRows(error) ? new ProjectionFault(due.map(({ name }) => name).join(', '), error) : error;
  }
  due.forEach(({ tables }, index) => tables.remember(changes[index] ?? []));
}

function eventsFor({ position, parked }: Led, { events }: Batch): readonly RecordedEvent[] {
  const [first] = events;
  const areAllNew = first === undefined || first.position > position;
  if (areAllNew && parked.size === 0) return events;
  return events.filter((event) => event.position > position && !parked.has(event.stream));
}
