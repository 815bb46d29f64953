import type { Pool } from 'pg';
import type { EventLog } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { checkpointsOf } from './checkpoints';

export interface Lag {
  readonly name: string;
  /** 0 when it has seen every fact there is. */
  readonly seconds: number;
}

/** How long ago the oldest fact was recorded that each projection has not seen; one that was never built has seen none. */
export async function lagsOf(
  pool: Pool,
  log: EventLog,
  projections: readonly { readonly name: string }[],
): Promise<Lag[]> {
  const names = projections.map(({ name }) => name);
  const positions = new Map((await checkpointsOf(pool, names)).map(({ name, position }) => [name, position]));
  // Most are at the same position: each is looked for once.
  const ages = new Map<Position, Promise<number>>();
  const ageAfter = (position: Position): Promise<number> => {
    const age = ages.get(position) ?? secondsSince(log, position);
    ages.set(position, age);
    return age;
  };
  return Promise.all(
    names.map(async (name) => ({ name, seconds: await ageAfter(positions.get(name) ?? log.beginning) })),
  );
}

async function secondsSince(log: EventLog, position: Position): Promise<number> {
  for await (const { events } of log.readAll(position, { limit: 1 }))
    for (const { meta } of events) return Math.max(0, (Date.now() - Date.parse(meta.recordedAt)) / 1_000);
  return 0;
}
