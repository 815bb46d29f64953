import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningProcess, isProcess } from './processes';
import { codeOf } from './error-code';

export const DATABASE = 'casetrail';
export const USER = 'casetrail';

/** How to reach the embedded server, and who owns it. */
export interface Connection {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly owner: RunningProcess;
}

const fileOf = (dataDir: string): string => join(dataDir, 'postgres-connection.json');

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' &&
  value !== null &&
  'port' in value &&
  Number.isSafeInteger(value.port) &&
  'user' in value &&
  typeof value.user === 'string' &&
  'password' in value &&
  typeof value.password === 'string' &&
  'owner' in value &&
  isProcess(value.owner);

/** What was last written; nothing when there is no such file or somebody spoilt it. Throws when it may not be read. */
export async function readConnection(dataDir: string): Promise<Connection | undefined> {
  try {
    const connection: unknown = JSON.parse(await readFile(fileOf(dataDir), 'utf8'));
    return isConnection(connection) ? connection : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces the file at once; only its owner may read it. */
export async function writeConnection(dataDir: string, connection: Connection): Promise<void> {
  const draft = join(dataDir, `.postgres-connection.${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}

/** `postgres://…` of a database on the embedded server. */
export const urlOf = ({ port, user, password }: Connection, database = DATABASE): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
