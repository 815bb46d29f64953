import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config';
import type { Installation } from '../../../src/installation';
import { serve } from '../../../src/main';
import { freshDatabase } from '../postgres';
import { Api } from './api';
import { Doors, TOKEN_SECRET } from './doors';

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

/** A node of an installation, over a database and a data folder that other nodes may use, too. */
export const nodeOn = (databaseUrl: string, dataDir: string, settings: Settings = {}): Promise<Installation> =>
  serve(
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
    }),
  );

/** Lets people into an installation over this database. */
export const doorsTo = (databaseUrl: string): Doors => new Doors(() => databaseUrl);

export const dataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'casetrail-data-'));

/** The whole application, listening on a free port, over an empty database of its own and the log that is named. */
export async function runningApplication(
  eventstoreUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningApplication> {
  const database = await freshDatabase();
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
