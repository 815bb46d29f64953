import type { ClientBase, Pool } from 'pg';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import type { Held } from '../checkpoints';

/** A stream that a read model has set aside: its rows are as they were before `position`, whatever was recorded since. */
export interface ParkedStream {
  readonly name: string;
  readonly generation: string;
  readonly stream: string;
  /** Position of the first event that was not taken. */
  readonly position: Position;
  /** Version of that event in its stream. */
  readonly version: number;
  /** Type of that event. */
  readonly type: string;
  readonly error: string;
  readonly parkedAt: string;
}

/** The parked streams of these generations, in the order of the log. */
export async function parkedStreams(
  database: Pool | ClientBase,
  serving: readonly { readonly name: string; readonly generation: string }[],
): Promise<ParkedStream[]> {
  const { rows } = await database.query<ParkedStream>({
    name: 'parked-streams',
    text: `select p.name, p.generation, p.stream, p.position, p.version, p.type, p.error,
             to_char(p.parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "parkedAt"
           from projection.parked p
           join unnest($1::text[], $2::text[]) as s(name, generation) on s.name = p.name and s.generation = p.generation
           order by p.position, p.name`,
    values: [serving.map(({ name }) => name), serving.map(({ generation }) => generation)],
  });
  return rows;
}

/** Sets a stream aside from this event on. */
export async function park(
  client: ClientBase,
  { name, generation }: Pick<Held, 'name' | 'generation'>,
  { stream, position, version, type }: RecordedEvent,
  error: string,
): Promise<void> {
  await client.query(
    `insert into projection.parked (name, generation, stream, position, version, type, error)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [name, generation, stream, position, version, type, error],
  );
}
