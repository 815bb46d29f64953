import { constants, getPriority } from 'node:os';
import { Pool } from 'pg';
import { withBackendBehind } from '../../src/processors/behind-others';
import { freshDatabase } from '../support/postgres';

const BEHIND = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);

describe('what the server does for read models that gather', () => {
  const pools: Pool[] = [];
  afterAll(() => Promise.all(pools.map((pool) => pool.end())));

  async function poolOn(url: string, verify?: typeof withBackendBehind): Promise<Pool> {
    const pool = new Pool({ connectionString: url, max: 2, verify });
    pools.push(pool);
    await pool.query('select 1');
    return pool;
  }
  const backendOf = async (pool: Pool): Promise<number> =>
    (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;

  it('goes behind other work on a server of this machine, and other connections stay as they are', async () => {
    const { url } = await freshDatabase();
    const [behind, other] = [await poolOn(url, withBackendBehind), await poolOn(url)];
    expect(getPriority(await backendOf(behind))).toBe(process.platform === 'linux' ? BEHIND : getPriority());
    expect(getPriority(await backendOf(other))).toBe(getPriority());
  });

  it('stays as it is where the server says the number of a process that does not serve this connection', async () => {
    const asked: string[] = [];
    const elsewhere = {
      query: (text: string) => {
        asked.push(text);
        return Promise.resolve({ rows: [{ pid: process.pid, port: 5432 }] });
      },
    };
    const before = getPriority();
    await new Promise<void>((done) => withBackendBehind(elsewhere as never, done));
    expect(asked).toHaveLength(process.platform === 'linux' ? 1 : 0);
    expect(getPriority(process.pid)).toBe(before);
  });

  it('is no matter when the connection is lost meanwhile: whoever is given it will see', async () => {
    const lost = { query: () => Promise.reject(new Error('lost')) };
    const told: unknown[][] = [];
    await new Promise<void>((done) =>
      withBackendBehind(lost as never, (...told_: unknown[]) => {
        told.push(told_);
        done();
      }),
    );
    expect(told[0]?.[0]).toBeUndefined();
  });
});
