import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../../src/embedded/embedded-postgres';

/** A database server for one test file: roles and settings belong to all databases of a server. */
export interface OwnServer {
  readonly url: string;
  /** Runs a statement as the administrator, on a connection of its own. */
  run<Row extends object>(statement: string): Promise<Row[]>;
  createDatabase(name: string, options?: { owner?: string; encoding?: string }): Promise<string>;
  stop(): Promise<void>;
}

export async function startOwnServer(): Promise<OwnServer> {
  const directory = await mkdtemp(join(tmpdir(), 'casetrail-own-server-'));
  // The server runs as another account when the tests run as root.
  await chmod(directory, 0o711);
  const server = await startEmbedded({ dataDir: join(directory, 'data'), mode: 'own' });
  const run = async <Row extends object>(statement: string): Promise<Row[]> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    return (await client.query<Row>(statement).finally(() => client.end())).rows;
  };
  return {
    url: server.url,
    run,
    createDatabase: async (name, { owner = new URL(server.url).username, encoding = 'UTF8' } = {}) => {
      await run(`create database ${name} owner ${owner} encoding '${encoding}' locale 'C' template template0`);
      return databaseAt(server.url, name);
    },
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The address of another database of the same server, for `user` with the password `secret` when one is named. */
export function databaseAt(server: string, database: string, user?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (user !== undefined) [url.username, url.password] = [user, 'secret'];
  return url.href;
}
