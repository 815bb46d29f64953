import { Pool } from 'pg';
import { newId } from '../../src/kernel/ids';

/** The peer: rows as large as our events, written straight with `pg`, every commit durable. */
export class RawInserts {
  private readonly pool: Pool;
  private readonly data = JSON.stringify({ text: 'x'.repeat(180) });
  private readonly meta = JSON.stringify({ text: 'y'.repeat(200) });

  constructor(url: string, connections: number) {
    this.pool = new Pool({ connectionString: url, max: connections });
  }

  async prepare(): Promise<void> {
    await this.pool.query(`create table if not exists public.raw_event (
      position bigserial primary key, stream text not null, version int not null, id uuid not null unique,
      type text not null, data text not null, meta text not null, recorded_at timestamptz not null default clock_timestamp(),
      unique (stream, version))`);
    const { rows } = await this.pool.query<{ fsync: string; commits: string }>(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits",
    );
    if (rows[0]?.fsync !== 'on' || rows[0].commits !== 'on') throw new Error('the peer must be durable too');
  }

  one(): Promise<unknown> {
    return this.pool.query({
      name: 'one',
      text: 'insert into public.raw_event (stream, version, id, type, data, meta) values ($1, $2, $3, $4, $5, $6)',
      values: [`raw-${newId()}`, 1, newId(), 'ComplaintAccepted', this.data, this.meta],
    });
  }

  many(rows: number): Promise<unknown> {
    const column = <Value>(value: () => Value): Value[] => Array.from({ length: rows }, value);
    return this.pool.query({
      name: 'many',
      text: `insert into public.raw_event (stream, version, id, type, data, meta)
        select * from unnest($1::text[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[])`,
      values: [
        column(() => `raw-${newId()}`),
        column(() => 1),
        column(newId),
        column(() => 'ComplaintAccepted'),
        column(() => this.data),
        column(() => this.meta),
      ],
    });
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
