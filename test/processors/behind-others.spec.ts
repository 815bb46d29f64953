import { execFileSync } from 'node:child_process';
import { constants, getPriority } from 'node:os';
import { resolve } from 'node:path';
import { Pool } from 'pg';
import { withBackendBehind } from '../../src/processors/behind-others';
import { freshDatabase } from '../support/database/postgres';

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

// Nowhere else do threads have priorities.
if (process.platform === 'linux')
  describe('the threads that V8 brings along', () => {
    /** Priorities of the threads of a program of its own: its main thread, the others it began with, one it makes later. */
    const PROGRAM = `
const { readdirSync, readlinkSync } = require('node:fs');
const { getPriority } = require('node:os');
const { Worker } = require('node:worker_threads');
const tasks = () => readdirSync('/proc/self/task').map(Number);
const helpers = tasks().filter((thread) => thread !== process.pid);
if (process.argv[1] === 'behind') require('./src/processors/behind-others.ts').putHelpersBehind();
const worker = new Worker("const { getPriority } = require('node:os'); require('node:worker_threads').parentPort.postMessage(getPriority())", { eval: true });
worker.on('message', (later) => process.stdout.write(JSON.stringify({ main: getPriority(process.pid), helpers: helpers.map((thread) => getPriority(thread)), later })));
`;
    function prioritiesOf(way: 'behind' | 'as it is') {
      const register = resolve(__dirname, '../support/register-ts.cjs');
      const told = execFileSync(process.execPath, ['-r', register, '-e', PROGRAM, way], {
        cwd: resolve(__dirname, '../..'),
        encoding: 'utf8',
      });
      return JSON.parse(told) as { readonly main: number; readonly helpers: readonly number[]; readonly later: number };
    }

    it('go behind the thread that commands and answers have, and behind threads that it makes', () => {
      const { main, helpers, later } = prioritiesOf('behind');
      expect([main, later]).toEqual([getPriority(), getPriority()]);
      expect(helpers.length).toBeGreaterThan(0);
      expect(new Set(helpers)).toEqual(new Set([BEHIND]));
    });

    it('are as the program is when nobody puts them behind', () => {
      const { main, helpers } = prioritiesOf('as it is');
      expect(new Set([main, ...helpers])).toEqual(new Set([getPriority()]));
    });
  });
