import { Pool, type PoolClient } from 'pg';
import { connected, inOwnTransaction, inSession } from '../../src/postgres/connected';
import { freshDatabase } from '../support/database/postgres';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => undefined);
  await pool.query('create table told (number int)');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const server = (client: { query: Pool['query'] }): Promise<number> =>
  client.query<{ pid: number }>('select pg_backend_pid() as pid').then(({ rows: [row] }) => row?.pid ?? 0);
const told = (): Promise<number | null> => pool.query('select from told').then(({ rowCount }) => rowCount);

describe('a session of a pool', () => {
  it('hears of its loss from the moment at which it is given out', async () => {
    const lost = jest.fn();
    const given = connected(pool, lost);
    // Before whoever waits for the promise comes to its turn.
    pool.once('acquire', (client: PoolClient) =>
      queueMicrotask(() => client.emit('error', new Error('the other end is gone'))),
    );
    const client = await given;
    expect(lost).toHaveBeenCalledTimes(1);
    client.off('error', lost).release(true);
  });

  it('is used again when all went well, and thrown away after an error', async () => {
    const first = await inSession(pool, server);
    expect(await inSession(pool, server)).toBe(first);
    await expect(inSession(pool, () => Promise.reject(new Error('what was done is not known')))).rejects.toThrow(
      'not known',
    );
    expect(await inSession(pool, server)).not.toBe(first);
  });

  it('is thrown away after it was lost, though the work went well, and when it was asked for once', async () => {
    const first = await inSession(pool, async (client) => {
      const pid = await server(client);
      client.emit('error', new Error('the other end is gone'));
      return pid;
    });
    const second = await inSession(pool, server, { once: true });
    expect(second).not.toBe(first);
    expect(await inSession(pool, server)).not.toBe(second);
  });

  it('commits a transaction as a whole or nothing of it, and outlives what the work objects to', async () => {
    const add = 'insert into told values (1)';
    const first = await inOwnTransaction(pool, async (client) => {
      await client.query(add);
      return server(client);
    });
    expect(await told()).toBe(1);
    const refused = inOwnTransaction(pool, async (client) => {
      await client.query(add);
      throw new RangeError('refused');
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(await told()).toBe(1);
    expect(await inSession(pool, server)).toBe(first);
  });

  it('says why a transaction failed whose connection was lost with it, and is not used again', async () => {
    const first = await inSession(pool, server);
    const cut = inOwnTransaction(pool, (client) => client.query('select pg_terminate_backend(pg_backend_pid())'));
    await expect(cut).rejects.toThrow('terminating connection');
    expect(await inSession(pool, server)).not.toBe(first);
  });
});
