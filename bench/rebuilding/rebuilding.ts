import { availableParallelism } from 'node:os';
import { Client, Pool } from 'pg';
import { allProjections } from '../../projections/all-projections';
import { inThreads } from '../../projections/load-thread/load-thread';
import { readDatabase } from '../../projections/read-database';
import { ReportingViews } from '../../projections/reporting/reporting-views';
import { ProjectionRuntime } from '../../projections/runtime/projection-runtime';
import type { EventLog } from '../../src/event-log/event-log';
import { migrated } from '../../src/event-log/migrated';
import { openSealedLog } from '../../src/vault/open-sealed-log';
import { SECRETS } from '../secrets';
import { Vault, type VaultPlace } from '../../src/vault/vault';
import { REPETITIONS } from '../measure';
import { seedLog } from '../seed/seed-log';

const EVENTS_PER_CASE = 10;
const LONG = 1_000_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const NAMES = allProjections.map(({ name }) => name);
export const CORES = Math.min(4, availableParallelism());

/** A log so long that a rebuild takes many minutes is rebuilt twice only. */
export const rebuildsOf = (events: number): number => (events > LONG ? 2 : REPETITIONS);

export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};

/** Writes a log of about so many events into the database. */
export const seedEvents = (url: string, events: number): Promise<number> =>
  seedLog(url, { cases: Math.ceil(events / EVENTS_PER_CASE), seed: 1 });

/** One more database on the server, with a log of about so many events; answers its address. */
export async function seededDatabase(server: string, name: string, events: number): Promise<string> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template template0`).finally(() => client.end());
  const url = new URL(server);
  url.pathname = `/${name}`;
  await seedEvents(url.href, events);
  return url.href;
}

const vaultIn = (url: string): VaultPlace => ({ url, sealKeys: [SECRETS.SEAL_KEY] });

/** Rebuilds every read model of a database, always in threads, as a program that serves does with a long log. */
export class Rebuilding {
  private constructor(
    private readonly url: string,
    private readonly parts: Pick<ConstructorParameters<typeof ProjectionRuntime>[0], 'log' | 'dataSource' | 'pool'>,
  ) {}

  static async open(url: string): Promise<Rebuilding> {
    const log = await openSealedLog(await Vault.open(vaultIn(url)), { databaseUrl: url }, true);
    const dataSource = await migrated(readDatabase(url), (ready) => Promise.resolve(ready));
    return new Rebuilding(url, { log, dataSource, pool: new Pool({ connectionString: url, max: 8 }) });
  }

  get log(): EventLog {
    return this.parts.log;
  }

  /** Answers how many seconds it took. */
  rebuild(shares = CORES, names: readonly string[] = NAMES): Promise<number> {
    const loading = {
      shares,
      elsewhere: inThreads({ databaseUrl: this.url, vault: vaultIn(this.url) }),
      elsewhereFrom: 0,
    };
    const { dataSource, pool } = this.parts;
    const { remake: afterSwap } = new ReportingViews(dataSource, pool, silent);
    const own = { logger: silent, projections: allProjections, loading, afterSwap };
    const runtime = new ProjectionRuntime({ ...this.parts, ...own });
    const rebuilding = (): Promise<unknown> => runtime.rebuild(names, { by: 'bench', why: 'to measure it' });
    return seconds(rebuilding).finally(() => runtime.stop());
  }

  async end(): Promise<void> {
    const { pool, dataSource, log } = this.parts;
    await pool.end();
    await dataSource.destroy();
    await log.close();
  }
}
