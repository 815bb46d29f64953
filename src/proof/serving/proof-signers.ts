import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { verifiersOf } from '../integrator/signing';
import { parseVkey, type Verifier, vkeyOf } from '../notes/keys';

/** A key of the log, and since when it signs. */
export interface KnownKey {
  readonly vkey: string;
  readonly since: Date;
  /** Whether this program signs with it; a key that was replaced stays here, for what it signed. */
  readonly signs: boolean;
}

/** Whose signatures count here: the keys of the log, and the witnesses that the operator named. */
@Injectable()
export class ProofSigners {
  constructor(
    private readonly pool: Pool,
    readonly seeds: () => Promise<readonly Buffer[]>,
    readonly witnesses: readonly Verifier[],
  ) {}

  /** Every key that has ever signed for this log, the present ones first. */
  async keys(origin: string): Promise<KnownKey[]> {
    const present = verifiersOf(origin, await this.seeds()).map(vkeyOf);
    await this.pool.query('insert into proof.key (vkey) select unnest($1::text[]) on conflict do nothing', [present]);
    const { rows } = await this.pool.query<Omit<KnownKey, 'signs'>>('select vkey, since from proof.key order by since');
    const known = rows.map((row) => ({ ...row, signs: present.includes(row.vkey) }));
    return [...known.filter(({ signs }) => signs), ...known.filter(({ signs }) => !signs)];
  }

  async known(origin: string): Promise<Verifier[]> {
    return (await this.keys(origin)).map(({ vkey }) => parseVkey(vkey));
  }
}
