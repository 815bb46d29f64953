import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { seedLog } from '../../bench/seed/seed-log';
import { DataFolder } from '../support/application/running/embedded';
import { type Ended, Program } from '../support/application/running/program';
import { dump, type Dump } from '../support/application/read-tables';
import { freshDatabase } from '../support/database/postgres';

const CASES = 250;
/** `npm run test:faults -- rebuild N` for more. */
const KILLS = Number(process.env.KILLS ?? 20);
const MOMENTS = [
  `state = 'building' and events = 0`,
  `state = 'building' and events > 0`,
  `state = 'indexing'`,
  `state = 'catching-up'`,
  `state = 'swapping'`,
];

let folder: DataFolder;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: Client;
beforeAll(async () => {
  [folder, database] = [await DataFolder.make(), await freshDatabase()];
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await folder.remove();
  await database.drop();
});

const rebuilding = (): Program =>
  folder.run(['projections', 'rebuild', '--workers', '2'], { DATABASE_URL: database.url, SEAL_KEY: 's'.repeat(32) });

/** Resolves as soon as some rebuild that was begun after `since` is at the moment, or the program has ended. */
async function untilMoment(program: Program, moment: string, since: string): Promise<void> {
  const at = `select from projection.rebuild where ${moment} and finished_at is null and started_at > $1`;
  while (program.runs && (await client.query(at, [since])).rowCount === 0) await sleep(2);
  await sleep(Math.random() * 60);
}

const now = async (): Promise<string> =>
  (await client.query<{ now: string }>('select clock_timestamp()::text as now')).rows[0]?.now ?? '';

const whole = async (ended: Promise<Ended>): Promise<Dump> => {
  const { code, errors } = await ended;
  expect([code, errors.filter((line) => !/^[a-z-]+: \d/.test(line))]).toEqual([0, []]);
  return dump(database.url);
};

describe('a rebuild that is killed again and again', () => {
  it(
    `shows readers old rows or new ones, never others, and ends with all of them (${KILLS} kills)`,
    async () => {
      await seedLog(database.url, { cases: CASES, seed: 7 });
      const right = await whole(rebuilding().ended);
      expect(right.case_history?.length).toBeGreaterThan(CASES);
      for (const table of Object.keys(right))
        await client.query(`delete from read.${table} t where hashtext(t::text) % 2 = 0`);
      const spoilt = await dump(database.url);
      let killed = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const since = await now();
        const program = rebuilding();
        await untilMoment(program, MOMENTS[kill % MOMENTS.length] ?? '', since);
        if ((await program.kill()).signal === 'SIGKILL') killed += 1;
        const seen = await dump(database.url);
        expect(Object.keys(seen)).toEqual(Object.keys(right));
        for (const [table, rows] of Object.entries(seen)) expect([spoilt[table], right[table]]).toContainEqual(rows);
      }
      expect(killed).toBeGreaterThan(KILLS / 2);
      expect(await whole(rebuilding().ended)).toEqual(right);
      const left = await client.query(
        `select tablename from pg_tables where schemaname = 'read_next' union all select name from projection.build`,
      );
      expect(left.rows).toEqual([]);
    },
    60_000 + KILLS * 60_000,
  );
});
