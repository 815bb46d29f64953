import type { Pool } from 'pg';
import { newId } from '../../src/kernel/ids';
import { lives } from './lives';

const META = { text: 'y'.repeat(200) };

/** An event store as anybody would write it with `pg`: load the stream, decide, insert the next version; every commit durable. */
export class PlainPg {
  constructor(private readonly pool: Pool) {}

  async prepare(): Promise<void> {
    await this.pool.query(`create table if not exists public.plain_event (
      position bigserial primary key, stream text not null, version int not null, id uuid not null unique,
      type text not null, data jsonb not null, meta jsonb not null, recorded_at timestamptz not null default clock_timestamp(),
      unique (stream, version))`);
  }

  /** A client that lives through one case after the other; each call is one full command. */
  client(): () => Promise<void> {
    const next = lives();
    return async () => {
      const { stream, type, body } = next();
      const { rows } = await this.pool.query<{ type: string; data: unknown }>({
        name: 'load',
        text: 'select type, data from public.plain_event where stream = $1 order by version',
        values: [stream],
      });
      if (rows.some((event) => event.type === 'CloseComplaint')) throw new Error(`${stream} is closed`);
      await this.pool.query({
        name: 'append',
        text: 'insert into public.plain_event (stream, version, id, type, data, meta) values ($1, $2, $3, $4, $5, $6)',
        values: [stream, rows.length + 1, newId(), type, JSON.stringify(body), JSON.stringify(META)],
      });
    };
  }
}
