import type { Pool } from 'pg';
import { TooManyRequests } from '../../http/limits/too-many-requests';

/** So many failures are free; then each wait is twice as long as the one before, up to the most. Forgotten after a day. */
interface Patience {
  readonly free: number;
  readonly mostSeconds: number;
}

/** A person mistypes; an address may be that of a whole office. */
const PATIENCE = {
  account: { free: 5, mostSeconds: 15 * 60 },
  network: { free: 50, mostSeconds: 15 * 60 },
} as const satisfies Record<string, Patience>;
export type Tried = Readonly<Record<keyof typeof PATIENCE, string>>;

// The attempt counts as failed before it is looked at: many at once are as slow as one after the other.
const TRY = `
  insert into identity.attempt as a (subject, failures, last_at, free_at) values ($1, 1, now(), now())
  on conflict (subject) do update set
    failures = case when a.last_at < now() - interval '1 day' then 1 else a.failures + 1 end,
    last_at = now(),
    free_at = case when a.last_at < now() - interval '1 day' or a.failures + 1 < $2 then now()
                   else now() + make_interval(secs => least($3, power(2, least(a.failures + 1 - $2, 20)))) end
  where a.free_at <= now()
  returning true`;

/** Attempts to sign in, slowed and capped by account and by address, on all nodes and over every start. */
export class Attempts {
  constructor(private readonly pool: Pool) {}

  /** Throws `TooManyRequests` when it is too early for another attempt. */
  async begin(tried: Tried): Promise<void> {
    for (const kind of ['network', 'account'] as const) {
      const { free, mostSeconds } = PATIENCE[kind];
      const subject = subjectOf(kind, tried);
      const { rowCount } = await this.pool.query(TRY, [subject, free, mostSeconds]);
      if (rowCount === 0) throw new TooManyRequests(await this.waitFor(subject));
    }
  }

  /** It was no failure: the account begins anew, the address has one failure less. */
  async succeeded(tried: Tried): Promise<void> {
    await this.pool.query(`delete from identity.attempt where subject = $1`, [subjectOf('account', tried)]);
    await this.pool.query(
      `update identity.attempt set failures = failures - 1, free_at = now() where subject = $1 and failures > 0`,
      [subjectOf('network', tried)],
    );
  }

  private async waitFor(subject: string): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `select greatest(1, ceil(extract(epoch from free_at - now())))::int as seconds from identity.attempt where subject = $1`,
      [subject],
    );
    return rows[0]?.seconds ?? 1;
  }
}

const subjectOf = (kind: keyof Tried, tried: Tried): string => `${kind}:${tried[kind]}`;
