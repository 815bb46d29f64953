import type { Pool } from 'pg';
import { Unavailable } from '../../kernel/refusal';
import { inOwnTransaction } from '../../postgres/connected';
import { asked } from './asked';

/** A key as it is stored. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly wrappedBy: string;
}

const COLUMNS = 'id, wrapped, wrapped_by as "wrappedBy"';

/** The tables of the vault. What is written is durable when it returns; whatever goes wrong is `Unavailable`. */
export class KeyStore {
  constructor(private readonly pool: Pool) {}

  async add(keys: readonly WrappedKey[]): Promise<void> {
    await this.query('insert into vault.data_key select * from unnest($1::uuid[], $2::bytea[], $3::text[])', [
      keys.map(({ id }) => id),
      keys.map(({ wrapped }) => wrapped),
      keys.map(({ wrappedBy }) => wrappedBy),
    ]);
  }

  /** Those that are there; the others were destroyed. */
  find(ids: readonly string[]): Promise<WrappedKey[]> {
    return this.query(`select ${COLUMNS} from vault.data_key where id = any($1)`, [ids]);
  }

  /** Ids of those that are there. */
  async there(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.query<{ id: string }>('select id from vault.data_key where id = any($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether an erasure of the stream was begun and has not ended. */
  async isBeingErased(stream: string): Promise<boolean> {
    return (await this.query('select from vault.erasure where stream = $1 and not done', [stream])).length > 0;
  }

  /** The root key: the one that is there, else this one from now on. */
  async root(fresh: () => WrappedKey): Promise<WrappedKey> {
    const there = `select ${COLUMNS} from vault.root`;
    const [found] = await this.query<WrappedKey>(there);
    if (found) return found;
    const { id, wrapped, wrappedBy } = fresh();
    const add = 'insert into vault.root (id, wrapped, wrapped_by) values ($1, $2, $3) on conflict do nothing';
    await this.query(add, [id, wrapped, wrappedBy]);
    const [root] = await this.query<WrappedKey>(there);
    if (!root) throw new Unavailable('vault-unavailable', 'the vault lost its root key');
    return root;
  }

  /** Keys that other key-encryption keys wrapped, at most `count` of them; wrapped anew by `wrap`, all in one transaction. */
  rewrap(by: string, count: number, wrap: (key: WrappedKey) => WrappedKey): Promise<number> {
    return inOwnTransaction(this.pool, async (client) => {
      let done = 0;
      for (const table of ['vault.root', 'vault.data_key', 'vault.handed_in']) {
        const { rows } = await client.query<WrappedKey>(
          `select ${COLUMNS} from ${table} where wrapped_by <> $1 limit $2 for update`,
          [by, count],
        );
        const wrapped = rows.map(wrap);
        await client.query(
          `update ${table} k set wrapped = n.wrapped, wrapped_by = $3
             from unnest($1::uuid[], $2::bytea[]) n (id, wrapped) where k.id = n.id`,
          [wrapped.map(({ id }) => id), wrapped.map((key) => key.wrapped), by],
        );
        done += rows.length;
      }
      return done;
    });
  }

  /** Remembers that a case is about to be erased: whoever starts next finds it when this program ends in between. */
  async beginErasure(stream: string): Promise<void> {
    const begin = "insert into vault.erasure (stream, keys, done) values ($1, '{}', false) on conflict do nothing";
    await this.query(begin, [stream]);
  }

  /** Destroys the keys, those of files that the stream has named among them, and keeps which they were. */
  async destroy(stream: string, keys: readonly string[]): Promise<void> {
    await this.query(
      `with gone as (delete from vault.data_key where id = any($2)),
            files as (delete from vault.handed_in where $1 = any(streams))
       insert into vault.erasure (stream, keys, done) values ($1, $2, true)
       on conflict (stream) do update set keys = excluded.keys, done = true`,
      [stream, keys],
    );
  }

  /** Takes back what was begun and not recorded. */
  async dropErasure(stream: string): Promise<void> {
    await this.query('delete from vault.erasure where stream = $1 and not done', [stream]);
  }

  /** Those that were begun and not ended; whether so long ago that nobody is in the middle of it. */
  begunErasures(): Promise<{ readonly stream: string; readonly isOld: boolean }[]> {
    const isOld = `begun_at < now() - interval '1 minute' as "isOld"`;
    return this.query(`select stream, ${isOld} from vault.erasure where not done`);
  }

  async erasedStreams(): Promise<ReadonlySet<string>> {
    const rows = await this.query<{ stream: string }>('select stream from vault.erasure where done');
    return new Set(rows.map(({ stream }) => stream));
  }

  async check(): Promise<void> {
    await this.query('select 1');
  }

  private query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]> {
    return asked<Row>(this.pool, text, values);
  }
}
