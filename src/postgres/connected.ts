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

/**
 * `work` on a connection of the pool, which is thrown away after an error, when it was lost, for nobody knows in what state it
 * is, and with `once` always.
 */
export async function inSession<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  { once = false }: { readonly once?: boolean } = {},
): Promise<Result> {
  let spent = once;
  const spend = (): void => {
    spent = true;
  };
  const client = await connected(pool, spend);
  try {
    return await work(client);
  } catch (error) {
    spend();
    throw error;
  } finally {
    client.off('error', spend);
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
