import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../../src/embedded/embedded-postgres';
import { temporaryFolder } from '../temporary-folder';

let stopServer: () => Promise<void> = () => Promise.resolve();

/** Ends the server of this test run and removes whatever its tests have left; somebody else's server is left alone. */
export const stopTestServer = (): Promise<void> => stopServer();

/** A folder for what is fleeting, and one database server for the whole test run, unless CASETRAIL_TEST_PG_URL names one already. */
export default async function startPostgres(): Promise<void> {
  process.env.CASETRAIL_TEST_RUN = randomBytes(8).toString('hex');
  const folder = await temporaryFolder();
  process.env.TMPDIR = folder;
  const removeFiles = (): Promise<void> => rm(folder, { recursive: true, force: true });
  stopServer = removeFiles;
  if (process.env.CASETRAIL_TEST_PG_URL !== undefined) return;
  const server = await startEmbedded({ dataDir: join(folder, 'server'), mode: 'own' }).catch(async (error: unknown) => {
    await removeFiles();
    throw error;
  });
  process.env.CASETRAIL_TEST_PG_URL = server.url;
  stopServer = async () => {
    await server.stop();
    await removeFiles();
    delete process.env.CASETRAIL_TEST_PG_URL;
  };
}
