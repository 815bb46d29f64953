import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/embedded/embedded-postgres';

let stopServer: () => Promise<void> = () => Promise.resolve();

/** Ends the server of this test run and removes its files; does nothing when somebody else's server was used. */
export const stopTestServer = (): Promise<void> => stopServer();

/** One database server for the whole test run, unless CASETRAIL_TEST_PG_URL names one already. */
export default async function startPostgres(): Promise<void> {
  if (process.env.CASETRAIL_TEST_PG_URL !== undefined) return;
  const directory = await mkdtemp(join(tmpdir(), 'casetrail-test-'));
  // The server runs as another account when the tests run as root.
  await chmod(directory, 0o711);
  const removeFiles = (): Promise<void> => rm(directory, { recursive: true, force: true });
  const server = await startEmbedded({ dataDir: join(directory, 'data'), mode: 'own' }).catch(
    async (error: unknown) => {
      await removeFiles();
      throw error;
    },
  );
  process.env.CASETRAIL_TEST_PG_URL = server.url;
  stopServer = async () => {
    await server.stop();
    await removeFiles();
    delete process.env.CASETRAIL_TEST_PG_URL;
  };
}
