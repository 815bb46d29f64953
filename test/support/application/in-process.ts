import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config';
import type { Installation } from '../../../src/installation';
import { serve } from '../../../src/main';
import { freshDatabase } from '../postgres';
import { Api } from './api';

export interface RunningApplication {
  readonly api: Api;
  readonly databaseUrl: string;
  /** Where it keeps its attachments. */
  readonly dataDir: string;
  readonly installation: Installation;
  /** Ends the application and drops its database. */
  end(): Promise<void>;
}

/** The whole application, listening on a free port, over an empty database of its own and the log that is named. */
export async function runningApplication(
  eventstoreUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningApplication> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'casetrail-data-'));
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    RECEIPT_SECRET: 'r'.repeat(32),
    EVENTSTORE_URL: eventstoreUrl,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  };
  const installation = await serve(readConfig(settings));
  return {
    api: new Api(await installation.app.getUrl()),
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
