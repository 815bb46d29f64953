import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { sha256 } from '../../kernel/hash';

const BYTES = 32;
const HOURS = 72;

/** Lets one person set the password of an account, once. Only its hash is kept. */
export interface SetUpLink {
  readonly account: string;
  readonly token: string;
}

/** A new link for the account; the one before is over. */
export async function newLink(session: PoolClient, account: string): Promise<SetUpLink> {
  const token = randomBytes(BYTES).toString('base64url');
  await session.query(
    `insert into identity.link (account, hash, expires_at) values ($1, $2, now() + make_interval(hours => ${HOURS}))
     on conflict (account) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
    [account, sha256(token)],
  );
  return { account, token };
}

/** The account of a link, which is used up with that; undefined when the link is not valid. */
export async function useLink(session: PoolClient, token: string): Promise<string | undefined> {
  const { rows } = await session.query<{ account: string }>(
    'delete from identity.link where hash = $1 and expires_at > now() returning account',
    [sha256(token)],
  );
  return rows[0]?.account;
}
