import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../src/embedded/embedded-postgres';
import { readConfig, type Config } from '../src/config';
import { openInstallation, type Installation } from '../src/installation';
import { RegisterUnit } from '../src/units/units.commands';
import { registering } from '../src/units/units.handler';
import { validated } from '../src/validation/validated';
import { CommandBus } from '@nestjs/cqrs';
import { SECRETS } from './secrets';

export interface Surroundings {
  readonly url: string;
  readonly config: Config;
  readonly installation: Installation;
  readonly bus: CommandBus;
  readonly end: () => Promise<void>;
}

export const UNIT = 'bench';
export const CALLER = { id: 'bench', role: 'handler', unit: UNIT };

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'casetrail-bench-'));
export const removed = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** An installation on an embedded database of its own, with one unit; nothing is left of it afterwards, unless it is in a given folder. */
export async function surroundings(given?: string): Promise<Surroundings> {
  const dataDir = given ?? (await newFolder());
  // As root the server runs as another user, who must be able to pass through.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbedded({ dataDir, mode: 'own' });
  await workIn(postgres.url);
  const config = readConfig({
    DATABASE_URL: postgres.url,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    ...SECRETS,
  });
  const installation = await openInstallation(config, 'own');
  const bus = installation.app.get(CommandBus);
  const unit = validated(RegisterUnit, { code: UNIT, name: 'Benchmark', level: 'city' });
  await bus.execute(registering(unit, { caller: CALLER, key: 'unit' }));
  const end = async (): Promise<void> => {
    await installation.close();
    await postgres.stop();
    if (given === undefined) await removed(dataDir);
  };
  return { url: postgres.url, config, installation, bus, end };
}

/** Segments of the write-ahead log that a server has after a while: what is measured is not how new ones are made. */
async function workIn(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`alter system set min_wal_size = '640MB'`);
  await client.query('select pg_reload_conf()');
  await client.query('create table if not exists public.worked_in (number int)');
  for (let segment = 0; segment < 36; segment++) {
    await client.query('insert into public.worked_in values (1)');
    await client.query('select pg_switch_wal()');
  }
  await client.query('checkpoint');
  await client.end();
}

/** Runs `clients` loops of `work` for a time; answers how often it was done per second. */
export async function perSecond(
  clients: number,
  milliseconds: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  const begin = performance.now();
  const until = begin + milliseconds;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_none, client) => {
      while (performance.now() < until) {
        await work(client);
        done++;
      }
    }),
  );
  return (done * 1000) / (performance.now() - begin);
}
