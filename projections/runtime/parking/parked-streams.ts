import type { ClientBase, Pool } from 'pg';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import type { Held } from '../checkpoints';

/** That a stream is set aside: its rows are as they were before `position`, whatever was recorded since. */
export interface Parking {
  readonly stream: string;
  /** Position of the first event that was not taken. */
  readonly position: Position;
  /** Version of that event in its stream. */
  readonly version: number;
  /** Type of that event. */
  readonly type: string;
  readonly error: string;
}

/** A stream that a read model has set aside. */
export interface ParkedStream extends Parking {
  readonly name: string;
  readonly generation: string;
  readonly parkedAt: string;
}

/** What is set aside in the rows that readers of these projections see, in the order of the log. */
export async function parkedStreams(database: Pool | ClientBase, names: readonly string[]): Promise<ParkedStream[]> {
  const { rows } = await database.query<ParkedStream>({
    name: 'parked-streams',
    text: `select p.name, p.generation, p.stream, p.position, p.version, p.type, p.error,
             to_char(p.parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "parkedAt"
           from projection.parked p
           join projection.checkpoint c on c.name = p.name and c.generation = p.generation
           where p.name = any($1)
           order by p.position, p.name`,
    values: [names],
  });
  return rows;
}

export const parkingOf = ({ stream, position, version, type }: RecordedEvent, error: string): Parking => ({
  ...{ stream, position, version, type, error },
});

const COLUMNS = 'name, generation, stream, position, version, type, error';

/** Sets a stream aside. */
export async function park(
  client: ClientBase,
  { name, generation }: Pick<Held, 'name' | 'generation'>,
  { stream, position, version, type, error }: Parking,
): Promise<void> {
  await client.query(`insert into projection.parked (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)`, [
    name,
    generation,
    stream,
    position,
    version,
    type,
    error,
  ]);
}

/** Within a swap: these streams are set aside in the rows that come, and no others. */
export async function replaceParked(
  client: ClientBase,
  of: Pick<Held, 'name' | 'generation'>,
  parked: readonly Parking[],
): Promise<void> {
  await client.query('delete from projection.parked where name = $1', [of.name]);
  for (const parking of parked) await park(client, of, parking);
}
