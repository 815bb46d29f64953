import type { Pool, PoolClient } from 'pg';
import type { Batch } from '../../../src/event-log/event-log';
import { advance, type Held, lockHeld } from '../checkpoints';
import { inTransaction, LIVE_LIMIT, withConnection } from '../database';
import type { ProjectionTables } from '../rows/projection-tables';
import { BY_KEY } from '../rows/row-table';

/** A projection that is led here. */
export interface Led extends Held {
  readonly tables: ProjectionTables;
}

/**
 * Brings the projections up to the end of the batch: rows and checkpoints of all of them in one transaction, so that each
 * event takes effect once. Events at or before a projection's own position are skipped. Throws `Fenced`, `ProjectionFault`.
 */
export async function applyBatch(pool: Pool, led: readonly Led[], batch: Batch): Promise<void> {
  const due = led.filter(({ position }) => position < batch.position);
  if (due.length === 0) return;
  const writing = (client: PoolClient): Promise<void> =>
    inTransaction(
      client,
      async () => {
        await lockHeld(client, due);
        for (const { tables, position } of due)
          await tables.apply(
            client,
            batch.events.filter((event) => event.position > position),
          );
        await advance(client, due, batch.position);
      },
      { settings: BY_KEY },
    );
  await withConnection(pool, writing, { limitMillis: LIVE_LIMIT });
}
