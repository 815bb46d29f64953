import { setTimeout as pause } from 'node:timers/promises';
import { CommandBus } from '@nestjs/cqrs';
import { Client } from 'pg';
import { CaseClient } from '../../bench/case-load';
import { CALLER, UNIT } from '../../bench/surroundings';
import { allProjections } from '../../projections/all-projections';
import { readConfig } from '../../src/config';
import { type Installation, openInstallation } from '../../src/installation';
import { RegisterUnit } from '../../src/units/units.commands';
import { registering } from '../../src/units/units.handler';
import { validated } from '../../src/validation/validated';
import { DataFolder } from '../support/application/running/embedded';
import type { Program } from '../support/application/running/program';
import { freshDatabase } from '../support/database/postgres';

/** `npm run test:faults -- leadership N` for more. */
const SECONDS = Number(process.env.SECONDS ?? 6);
const CLERKS = 4;
const KILL_EVERY = 3;
const NAMES = allProjections.map(({ name }) => name);
const SECRET = 'r'.repeat(32);

let folder: DataFolder;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: Client;
let writing: Installation;
beforeAll(async () => {
  [folder, database] = [await DataFolder.make(), await freshDatabase()];
  client = new Client({ connectionString: database.url });
  await client.connect();
  const settings = {
    DATA_DIR: folder.dataDir,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    RECEIPT_SECRET: SECRET,
    SEAL_KEY: SECRET,
  };
  // Gives the commands, and leads nothing.
  writing = await openInstallation(readConfig(settings), 'join');
});
afterAll(async () => {
  await writing.close();
  await client.end();
  await folder.remove();
  await database.drop();
});

const place = () => ({ DATABASE_URL: database.url, RECEIPT_SECRET: SECRET, SEAL_KEY: SECRET });
const serving = async (): Promise<Program> => (await folder.serve(place())).program;

/** The processes that lead a read model now. */
async function leaders(): Promise<Set<number>> {
  const { rows } = await client.query<{ pid: number }>(
    `select split_part(owner, ':', 2)::int as pid from projection.leader where lease_until > clock_timestamp()`,
  );
  return new Set(rows.map(({ pid }) => pid));
}

/** Runs the leases of a process out at once instead of in ten seconds: the others take it to be gone. */
const runOut = (pid: number): Promise<unknown> =>
  client.query(`update projection.leader set lease_until = '-infinity' where split_part(owner, ':', 2)::int = $1`, [
    pid,
  ]);

/** Clerks who live through one case after the other until they are told to stop; answers how many commands there were. */
async function commanding(signal: AbortSignal): Promise<number> {
  const bus = writing.app.get(CommandBus);
  const unit = validated(RegisterUnit, { code: UNIT, name: 'Unit', level: 'city' });
  await bus.execute(registering(unit, { caller: CALLER, key: 'unit' }));
  let commands = 0;
  const clerk = async (): Promise<void> => {
    for (const cases = new CaseClient(bus); !signal.aborted; commands += 1) {
      await cases.next();
      await pause(10);
    }
  };
  await Promise.all(Array.from({ length: CLERKS }, clerk));
  return commands;
}

/** Positions of all read models; throws when one is further back than it was. */
class Checkpoints {
  private before = new Map<string, string>();

  async look(): Promise<void> {
    const { rows } = await client.query<{ name: string; position: string }>(
      'select name, position from projection.checkpoint',
    );
    const back = rows.filter(({ name, position }) => position < (this.before.get(name) ?? position));
    expect(back).toEqual([]);
    this.before = new Map(rows.map(({ name, position }) => [name, position]));
  }
}

/** Resolves once there is a lead, and the process has no part in it. */
async function othersLead(pid: number, checkpoints: Checkpoints): Promise<void> {
  for (let now = await leaders(); now.size === 0 || now.has(pid); now = await leaders()) {
    await checkpoints.look();
    await pause(20);
  }
}

/** What the statistics count as received, and the rows of the histories, each beside what the log holds. */
const COUNTS = `select
  (select sum(count)::int from reporting.statistics where figure = 'received' and basis = 'cohort' and slice = 'channel') as received,
  (select count(*)::int from event_log.event where type = 'ComplaintReceived') as receipts,
  (select count(*)::int from read.case_history) as told,
  (select count(*)::int from event_log.event where stream like 'complaint-%') as happened`;

describe('two programs that fight for the lead of the read models', () => {
  it(
    `let every event take effect once, stopped, continued and killed for ${SECONDS} s under load`,
    async () => {
      const programs = await Promise.all([serving(), serving()]);
      const ending = new AbortController();
      const load = commanding(ending.signal);
      const checkpoints = new Checkpoints();
      const end = Date.now() + 1_000 * SECONDS;
      let turns = 0;
      while (Date.now() < end || turns < KILL_EVERY) {
        const now = await leaders();
        const leader = programs.find(({ pid }) => now.has(pid));
        if (!leader) continue;
        const killed = turns % KILL_EVERY === KILL_EVERY - 1;
        if (killed) await leader.kill();
        else process.kill(leader.pid, 'SIGSTOP');
        await runOut(leader.pid);
        await othersLead(leader.pid, checkpoints);
        if (killed) programs[programs.indexOf(leader)] = await serving();
        else process.kill(leader.pid, 'SIGCONT');
        await pause(Math.random() * 200);
        await checkpoints.look();
        turns += 1;
      }
      ending.abort();
      expect(await load).toBeGreaterThan(CLERKS * SECONDS);

      const head = await writing.log.head();
      await writing.runtime.waitFor(NAMES, head, 60_000);
      await checkpoints.look();
      const verified = await writing.runtime.verify(NAMES);
      expect(verified.map(({ name, differing }) => [name, differing])).toEqual(NAMES.map((name) => [name, 0]));
      const { rows } = await client.query<Record<'received' | 'receipts' | 'told' | 'happened', number>>(COUNTS);
      expect(rows.map(({ received, told }) => [received, told])).toEqual(
        rows.map(({ receipts, happened }) => [receipts, happened]),
      );
      expect(rows[0]?.receipts).toBeGreaterThan(SECONDS);
    },
    300_000 + 2_000 * SECONDS,
  );
});
