import type { Pool } from 'pg';
import { Refusal } from '../../kernel/refusal';
import { asked } from '../keys/asked';
import type { KeyEncryption } from '../keys/key-encryption';
import type { WrappedKey } from '../keys/key-store';
import { HandedIn } from './handed-in.port';
import type { FileKey } from './named-files';

/** Long enough for a form to be filled in; the file is handed in again for one that took longer. */
const WAITS = "interval '1 day'";

/** In the vault: wrapped, under a keyed hash of the content, and gone with the erasure of any case that named it. */
export class HandedInFiles extends HandedIn {
  constructor(
    private readonly pool: Pool,
    private readonly encryption: KeyEncryption,
    private readonly nameOf: (sha256: string) => string,
  ) {
    super();
  }

  override async waiting(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const hashOf = new Map(hashes.map((sha256) => [this.nameOf(sha256), sha256]));
    const rows = await this.ask<{ name: string; id: string }>(
      'select name, id from vault.handed_in where name = any($1)',
      [[...hashOf.keys()]],
    );
    return new Map(rows.map(({ name, id }) => [hashOf.get(name) ?? '', id]));
  }

  override async keep(sha256: string, { id, bytes }: FileKey, lost?: string): Promise<string> {
    const { encryption } = this;
    const values = [this.nameOf(sha256), id, encryption.wrap(id, bytes), encryption.name, lost];
    for (;;) {
      const [ours] = await this.ask<{ id: string }>(
        `insert into vault.handed_in (name, id, wrapped, wrapped_by) values ($1, $2, $3, $4)
         on conflict (name) do update
            set id = excluded.id, wrapped = excluded.wrapped, wrapped_by = excluded.wrapped_by, at = now(), streams = '{}'
          where handed_in.id = $5 returning id`,
        values,
      );
      if (ours) return ours.id;
      const again = 'update vault.handed_in set at = now() where name = $1 returning id';
      const [earlier] = await this.ask<{ id: string }>(again, values.slice(0, 1));
      if (earlier) return earlier.id;
    }
  }

  override async expire(): Promise<readonly string[]> {
    const gone = await this.ask<{ id: string; isNamed: boolean }>(
      `delete from vault.handed_in where at < now() - ${WAITS} returning id, streams <> '{}' as "isNamed"`,
    );
    return gone.filter(({ isNamed }) => !isNamed).map(({ id }) => id);
  }

  /** The keys of these files, for a fact of the stream. Throws `Refusal('unknown-attachment')` for those that do not wait. */
  async take(stream: string, hashes: readonly string[]): Promise<ReadonlyMap<string, FileKey>> {
    const rows = await this.ask<WrappedKey & { readonly name: string }>(
      `update vault.handed_in set streams = array_append(array_remove(streams, $2), $2)
        where name = any($1) returning name, id, wrapped, wrapped_by as "wrappedBy"`,
      [hashes.map(this.nameOf), stream],
    );
    const found = new Map(rows.map((row) => [row.name, row]));
    const taken = new Map<string, FileKey>();
    for (const sha256 of hashes) {
      const row = found.get(this.nameOf(sha256));
      if (row === undefined) throw new Refusal('unknown-attachment', { hashes: [sha256] });
      const { id, wrapped, wrappedBy } = row;
      taken.set(sha256, { id, bytes: this.encryption.unwrap(id, wrapped, wrappedBy) });
    }
    return taken;
  }

  private ask<Row extends object>(text: string, values?: unknown[]): Promise<Row[]> {
    return asked<Row>(this.pool, text, values);
  }
}
