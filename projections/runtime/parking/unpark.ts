import type { Pool, PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import type { RecordedEvent } from '../../../src/kernel/event';
import { Unavailable } from '../../../src/kernel/refusal';
import { type Checkpoint, lockedCheckpoint } from '../checkpoints';
import { inTransaction, withConnection } from '../database';
import { messageOf, ProjectionFault } from '../projection-fault';
import type { BoundProjection } from '../rows/bound-projection';
import { lockOutWriters } from '../rebuild/swap-tables';
import { ProjectionTables } from '../rows/projection-tables';
import { LIVE } from '../rows/row-shape';
import { BY_KEY } from '../rows/row-table';
import { type ParkedStream, parkedStreams } from './parked-streams';

/** What became of a parked stream; `error` when an event could still not be taken, so that it stays parked. */
export interface Unparked {
  readonly name: string;
  readonly stream: string;
  readonly events: number;
  readonly error?: string;
}

/**
 * Takes what was set aside, stream by stream in the order of the log, up to where the read model is; each in one
 * transaction. Throws `Unavailable` while the read model is being built.
 */
export function unpark(pool: Pool, log: EventLog, bound: BoundProjection): Promise<Unparked[]> {
  return withConnection(
    pool,
    async (session) => {
      const results: Unparked[] = [];
      for (const parked of await parkedStreams(session, [bound.name]))
        results.push(await one(session, log, bound, parked));
      return results;
    },
    { once: true },
  );
}

async function one(
  session: PoolClient,
  log: EventLog,
  bound: BoundProjection,
  { name, stream, version }: ParkedStream,
): Promise<Unparked> {
  let events: readonly RecordedEvent[] = [];
  try {
    await inTransaction(
      session,
      async () => {
        const checkpoint = await servingCheckpoint(session, bound);
        events = await eventsOf(log, stream, version, checkpoint);
        await new ProjectionTables(bound, LIVE).apply(session, events);
        const [first] = events;
        if (bound.kind === 'fold' && first !== undefined) {
          // Whoever makes digests meanwhile would not see these rows.
          await lockOutWriters(session, bound.derived);
          for (const digest of bound.digests) await digest.in(LIVE).forgetFrom(session, first.position);
        }
        await session.query('delete from projection.parked where name = $1 and generation = $2 and stream = $3', [
          name,
          bound.generation,
          stream,
        ]);
        // Whoever leads remembers rows, and which streams are parked: both are void now.
        await session.query('update projection.leader set epoch = epoch + 1 where name = $1', [name]);
        await session.query(
          `update projection.checkpoint c
           set epoch = coalesce((select l.epoch from projection.leader l where l.name = c.name), c.epoch + 1)
           where c.name = $1`,
          [name],
        );
      },
      { settings: [`set local synchronous_commit = on`, ...BY_KEY] },
    );
    return { name, stream, events: events.length };
  } catch (error) {
    if (!(error instanceof ProjectionFault)) throw error;
    return { name, stream, events: 0, error: messageOf(error) };
  }
}

async function servingCheckpoint(session: PoolClient, { name, generation }: BoundProjection): Promise<Checkpoint> {
  const checkpoint = await lockedCheckpoint(session, name);
  if (checkpoint?.generation !== generation) throw new Unavailable('read-model-building', `${name} is being built`, 1);
  return checkpoint;
}

async function eventsOf(
  log: EventLog,
  stream: string,
  version: number,
  { position }: Checkpoint,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.read(stream, version - 1)) if (event.position <= position) events.push(event);
  return events;
}
