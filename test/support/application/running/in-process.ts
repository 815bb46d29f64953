import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig, type Config } from '../../../../src/config';
import { openInstallation, type Installation } from '../../../../src/installation';
import { serve } from '../../../../src/main';
import { freshDatabase } from '../../database/postgres';
import { Api } from '../api';
import { Doors, TOKEN_SECRET } from '../doors';
import { startedDatabase } from './started-database';

export interface RunningApplication {
  readonly api: Api;
  readonly databaseUrl: string;
  /** Where it keeps its attachments. */
  readonly dataDir: string;
  readonly installation: Installation;
  /** Ends the application and drops its database. */
  end(): Promise<void>;
}

type Settings = Readonly<Record<string, string | undefined>>;

const configOf = (databaseUrl: string, dataDir: string, settings: Settings = {}): Config =>
  readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    RECEIPT_SECRET: 'r'.repeat(32),
    SEAL_KEY: 's'.repeat(32),
    TOKEN_SECRET,
    REQUESTS_PER_MINUTE: '10000000',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  });

/** A node of an installation, over a database and a data folder that other nodes may use, too. */
export const nodeOn = (databaseUrl: string, dataDir: string, settings: Settings = {}): Promise<Installation> =>
  serve(configOf(databaseUrl, dataDir, settings));

/** Lets people into an installation over this database. */
export const doorsTo = (databaseUrl: string): Doors => new Doors(() => databaseUrl);

export const dataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'casetrail-data-'));

/** A copy of the database of an installation that was started once; an empty one where logs or keys are kept elsewhere. */
const ownDatabase = (settings: Settings): ReturnType<typeof freshDatabase> =>
  settings.EVENTSTORE_URL === undefined && settings.VAULT_URL === undefined
    ? startedDatabase(startOnce)
    : freshDatabase();

/** Builds the read models. Nothing is proved yet: the keys that sign are in the data folder of each installation. */
async function startOnce(databaseUrl: string): Promise<void> {
  const dataDir = await dataFolder();
  const { runtime, close } = await openInstallation(configOf(databaseUrl, dataDir), 'own');
  await runtime.start();
  while ((await runtime.list()).some(({ status }) => status !== 'live')) await sleep(20);
  await close();
  await rm(dataDir, { recursive: true });
}

/** The whole application, listening on a free port, over a database of its own and the log that is named; nothing is recorded. */
export async function runningApplication(
  eventstoreUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningApplication> {
  const database = await ownDatabase({ EVENTSTORE_URL: eventstoreUrl, ...more });
  const dataDir = await dataFolder();
  const installation = await nodeOn(database.url, dataDir, { EVENTSTORE_URL: eventstoreUrl, ...more });
  return {
    api: new Api(await installation.app.getUrl(), doorsTo(database.url)),
    databaseUrl: database.url,
    dataDir,
    installation,
    end: async () => {
      await installation.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
