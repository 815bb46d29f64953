import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { EventLog, ReadOptions } from '../../src/event-log/event-log';
import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { Conflict } from '../../src/kernel/refusal';
import { command, newStream, noted } from '../contracts/event-log/log-under-test';
import { eventLogDatabase } from '../support/database/event-log-database';

/** `npm run test:faults -- followers N` for more. */
const EVENTS = Number(process.env.EVENTS ?? 20_000);
const WRITERS = 16;
const SHARED = 4;
const EVENTS_OF_AN_APPEND = 10;
const CUT = 'a follower to be cut';

let database: Awaited<ReturnType<typeof eventLogDatabase>>;
const opened: PostgresEventLog[] = [];
beforeAll(async () => {
  database = await eventLogDatabase();
});
afterAll(async () => {
  await Promise.all(opened.map((log) => log.close()));
  await database.drop();
});

async function open(application = 'casetrail', told: string[] = []): Promise<PostgresEventLog> {
  const url = new URL(database.url);
  url.searchParams.set('application_name', application);
  const log = await PostgresEventLog.open({ url: url.href, maxReaders: 2, log: (line) => told.push(line) });
  opened.push(log);
  return log;
}

/** Follows a log from its beginning; keeps where it is, and whatever was not the next event of the log and of its stream. */
class Watch {
  seen = 0;
  readonly wrong: string[] = [];
  private readonly versions = new Map<string, number>();
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(log: EventLog, options: ReadOptions = {}) {
    this.running = this.watch(log, options);
  }

  /** Waits until it has come so far, and a moment more for what should not come. */
  async end(total: number): Promise<void> {
    while (this.seen < total && this.wrong.length === 0) await pause(5);
    await pause(50);
    this.stopping.abort();
    await this.running;
  }

  private async watch(log: EventLog, options: ReadOptions): Promise<void> {
    for await (const { events } of log.follow(log.beginning, options, this.stopping.signal))
      for (const { stream, version, position } of events) {
        this.seen += 1;
        const next = (this.versions.get(stream) ?? 0) + 1;
        this.versions.set(stream, version);
        if (Number(position.slice('pg-'.length)) === this.seen && version === next) continue;
        this.wrong.push(`${position} ${stream} ${version} came as number ${this.seen} and as version ${next}`);
      }
  }
}

/** Sixteen writers append to streams of their own and to shared ones; answers how many events, and how many conflicts. */
class Writing {
  written = 0;
  conflicts = 0;
  private readonly shared = Array.from({ length: SHARED }, () => ({ stream: newStream(), version: 0 }));

  constructor(private readonly logs: readonly EventLog[]) {}

  async all(): Promise<void> {
    const each = Array.from({ length: WRITERS / this.logs.length }, () => this.logs);
    await Promise.all(each.flat().map((log) => this.write(log)));
  }

  async until(events: number): Promise<void> {
    while (this.written < events) await pause(1);
  }

  private async write(log: EventLog): Promise<void> {
    const facts = Array.from({ length: EVENTS_OF_AN_APPEND }, (_none, index) => noted(`${index}`));
    const stream = newStream();
    for (let version = 0; this.written < EVENTS; version += facts.length) {
      await log.append(stream, version, facts, command());
      this.written += facts.length;
      const target = this.shared[version % this.shared.length];
      if (target) await this.contend(log, target);
    }
  }

  private async contend(log: EventLog, target: { stream: string; version: number }): Promise<void> {
    try {
      const { version } = await log.append(target.stream, target.version, [noted('contested')], command());
      this.written += 1;
      target.version = Math.max(target.version, version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      this.conflicts += 1;
      target.version = Math.max(target.version, error.actual ?? 0);
    }
  }
}

/** Ends every connection of the follower at the server, however often it comes back; answers how many. */
async function cut(admin: Client): Promise<number> {
  const { rowCount } = await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1',
    [CUT],
  );
  return rowCount ?? 0;
}

describe('four followers of a log to which sixteen writers append', () => {
  it(
    `see every event of ${EVENTS} once and in order, whenever they begin, also when they are cut off`,
    async () => {
      const told: string[] = [];
      const [one, other, third] = [await open(), await open(), await open(CUT, told)];
      const admin = new Client({ connectionString: database.url });
      await admin.connect();
      const writing = new Writing([one, other]);
      const all = writing.all();
      const watches = [new Watch(one), new Watch(third, { limit: 100 })];
      let ended = 0;
      for (const [part, begin] of [() => new Watch(other), () => new Watch(one, { limit: 97 })].entries()) {
        await writing.until((EVENTS * (part + 1)) / 4);
        ended += await cut(admin);
        watches.push(begin());
      }
      await writing.until((EVENTS * 3) / 4);
      ended += await cut(admin);
      await all;
      await admin.end();

      expect(writing.conflicts).toBeGreaterThan(0);
      expect(ended).toBeGreaterThanOrEqual(3);
      expect(told).not.toEqual([]);
      for (const watch of watches) {
        await watch.end(writing.written);
        expect([watch.seen, watch.wrong.slice(0, 5)]).toEqual([writing.written, []]);
      }
    },
    60_000 + 10 * EVENTS,
  );
});
