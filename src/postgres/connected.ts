import type { Pool, PoolClient } from 'pg';

/**
 * A connection of the pool, and `lost` is told when it is lost. By callback: a connection may be lost in the same breath in which
 * it is given out, and whoever began to listen after a promise would be too late; an error that nobody hears ends the process.
 */
export const connected = (pool: Pool, lost: () => void): Promise<PoolClient> =>
  new Promise((resolve, reject) => {
    pool.connect((error, client) => {
      if (client === undefined) return reject(error ?? new Error('the pool gave no connection'));
      client.on('error', lost);
      resolve(client);
    });
  });

/** `work` on a connection of the pool, which is thrown away after an error or when it was lost: nobody knows in what state it is. */
export async function inSession<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  let spent = true;
  const lost = (): void => {
    spent = true;
  };
  const client = await connected(pool, lost);
  try {
    const result = await work(client);
    spent = false;
    return result;
  } finally {
    client.off('error', lost);
    client.release(spent);
  }
}

/** `work` in one transaction: committed as a whole, or nothing of it. The connection outlives what only `work` objects to. */
export async function inOwnTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const ended = await inSession(
    pool,
    async (client): Promise<{ readonly result: Result } | { readonly error: unknown }> => {
      await client.query('begin');
      try {
        const result = await work(client);
        await client.query('commit');
        return { result };
      } catch (error) {
        await client.query('rollback').catch(() => Promise.reject(error as Error));
        return { error };
      }
    },
  );
  if ('error' in ended) throw ended.error;
  return ended.result;
}
