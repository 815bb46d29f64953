import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { EventLog } from '../../event-log/event-log';
import { SignedBefore } from './signed-before';
import { originOf, signersOf } from './signing';
import { NothingSigned, Overtaken, Trunk } from './trunk';

/** What an integrator works with; plain data, so that it can be given to a thread. */
export interface IntegratorTask {
  readonly databaseUrl: string;
  /** The secrets of the keys that sign, in base64, newest first. */
  readonly seeds: readonly string[];
  /** Where the last signed checkpoint is kept outside of the database. */
  readonly signedFile: string;
}

export interface IntegratorLogger {
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** Among the programs of one database, one lets the tree grow. */
const LOCK = 7_305_002;
/** Events of one checkpoint at most, when there are many. */
const PAGE_EVENTS = 4_000;
/** Like read models that gather: what came meanwhile is taken together, and with little to do a checkpoint is soon behind the log. */
const REST_MS = 400;
const STAND_BY_MS = 1_000;
const MOST_BACKOFF_MS = 5_000;

/**
 * Gives every event its leaf and signs a checkpoint soon behind the log. One program of an installation does so, the others
 * stand by; the tree moves on by compare-and-set, so that a second one would be harmless. Nothing stops it but `stop()`.
 */
export class Integrator {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private told = '';

  constructor(
    private readonly log: EventLog,
    private readonly task: IntegratorTask,
    private readonly logger: IntegratorLogger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Lets the page in hand end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.isStopping(); failures++) {
      try {
        await this.connected(async (client) => {
          if (await this.holds(client)) await this.integrate(client, () => (failures = 0));
          else failures = 0;
        });
        await this.rest(STAND_BY_MS);
      } catch (error) {
        this.tell(error);
        await this.rest(Math.min(100 * 2 ** failures, MOST_BACKOFF_MS));
      }
    }
  }

  private async connected(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({
      connectionString: this.task.databaseUrl,
      application_name: 'casetrail proof',
      keepAlive: true,
      query_timeout: 30_000,
      connectionTimeoutMillis: 5_000,
    });
    // Told by the query that finds it out.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** The lock is the session's: it is given back by whoever ends or is killed. */
  private async holds(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
    return rows[0]?.held === true;
  }

  private async integrate(client: Client, succeeded: () => void): Promise<void> {
    const origin = originOf(await this.log.identity());
    const seeds = this.task.seeds.map((seed) => Buffer.from(seed, 'base64'));
    const signers = signersOf(origin, seeds);
    const parts = { log: this.log, origin, signers, signedBefore: new SignedBefore(this.task.signedFile) };
    const trunk = await Trunk.open(parts, client);
    while (!this.isStopping()) {
      if (await trunk.isBehind()) await trunk.grow(PAGE_EVENTS, () => this.isStopping());
      succeeded();
      this.told = '';
      await this.rest(REST_MS);
    }
  }

  /** The same fault is told once. */
  private tell(error: unknown): void {
    if (error instanceof Overtaken) return;
    const message = error instanceof Error ? error.message : String(error);
    if (message === this.told || this.isStopping()) return;
    this.told = message;
    if (error instanceof NothingSigned) this.logger.error({ error: message }, 'no checkpoint is signed any more');
    else this.logger.warn({ error: message }, 'the proof waits: the log or its database does not answer');
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
