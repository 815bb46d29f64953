import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { newId } from '../../kernel/ids';

/** A pool, or one connection. */
type Database = Pick<Pool, 'query'>;

/** A session not used for so long is over; so is one that is so old. */
const IDLE = `interval '12 hours'`;
const OLDEST = `interval '7 days'`;
const RUNS = `ended_at is null and refreshed_at > now() - ${IDLE} and began_at > now() - ${OLDEST}`;

/** Somebody who is signed in: who, and the family of tokens that this sign-in began. */
export interface Session {
  readonly id: string;
  readonly account: string;
  /** To be used once: what it is exchanged for holds the next. */
  readonly refreshToken: string;
}

/** What became of a refresh token. `reused`: it came a second time, so that somebody else may have it. */
export type Refreshed = Session | 'unknown' | { readonly reused: string };

const REFRESH = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})\.([\w-]{43})$/;

/** Sessions and their rotating refresh tokens; of a token nothing is stored but how often it was exchanged. */
export class Sessions {
  private readonly key: Buffer;

  constructor(
    private readonly pool: Database,
    secret: Buffer,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'casetrail refresh tokens', 32));
  }

  async begin(account: string): Promise<Session> {
    const id = newId();
    await this.pool.query('insert into identity.session (id, account) values ($1, $2)', [id, account]);
    return { id, account, refreshToken: this.tokenOf(id, 1) };
  }

  /** Exchanges a refresh token; one that was exchanged before ends the whole session. */
  async refresh(token: string): Promise<Refreshed> {
    const [, id = '', generation = ''] = REFRESH.exec(token) ?? [];
    if (!sameText(token, this.tokenOf(id, Number(generation)))) return 'unknown';
    const { rows } = await this.pool.query<{ account: string }>(
      `update identity.session s set generation = generation + 1, refreshed_at = now()
       from identity.account a
       where s.id = $1 and generation = $2 and ${RUNS} and a.id = s.account and not a.disabled returning account`,
      [id, generation],
    );
    const [taken] = rows;
    if (taken) return { id, account: taken.account, refreshToken: this.tokenOf(id, Number(generation) + 1) };
    return this.endReused(id, Number(generation));
  }

  /** Ends one session. */
  async end(id: string): Promise<void> {
    await this.pool.query('update identity.session set ended_at = now() where id = $1 and ended_at is null', [id]);
  }

  private async endReused(id: string, generation: number): Promise<Refreshed> {
    const { rows } = await this.pool.query<{ account: string }>(
      `update identity.session set ended_at = now() where id = $1 and generation > $2 and ended_at is null returning account`,
      [id, generation],
    );
    return rows[0] ? { reused: rows[0].account } : 'unknown';
  }

  private tokenOf(id: string, generation: number): string {
    const proof = createHmac('sha256', this.key).update(`${id}.${generation}`).digest('base64url');
    return `${id}.${generation}.${proof}`;
  }
}

const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
