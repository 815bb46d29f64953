import type { Pool, PoolClient } from 'pg';
import { inSession } from '../../src/postgres/connected';

/** The longest that a live batch or a lease may take, in milliseconds. */
export const LIVE_LIMIT = 30_000;

/**
 * A connection of the pool for the time of `work`. After an error it is thrown away, for nobody knows in what state it is;
 * with `once` it always is, and so is whatever the session held. Work that takes longer than `limitMillis` is given up with
 * its connection: the other end may be gone without a word.
 */
export const withConnection = <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  { once, limitMillis }: { readonly once?: boolean; readonly limitMillis?: number } = {},
): Promise<Result> =>
  inSession(pool, (client) => (limitMillis === undefined ? work(client) : within(limitMillis, work(client))), { once });

function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the database did not answer within ${milliseconds} ms`));
    }, milliseconds);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

// A process that is stopped in the middle of a transaction must not keep its rows locked from the next leader.
const IDLE_LIMIT = `set local idle_in_transaction_session_timeout = '5s'`;

/** `work` in one transaction: committed as a whole, or nothing of it. */
export async function inTransaction<Result>(
  client: PoolClient,
  work: () => Promise<Result>,
  { isolation = 'read committed', settings = [] as readonly string[] } = {},
): Promise<Result> {
  await client.query([`begin isolation level ${isolation}`, IDLE_LIMIT, ...settings].join('; '));
  try {
    const result = await work();
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back by the server');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Resolves after the time, or as soon as the signal aborts: whether it did. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve(true);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve(signal?.aborted === true);
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
  });
}
