import { randomUUID } from 'node:crypto';
import { chmod, chown, lchown, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { type Connection, DATABASE, USER, urlOf } from './connection-file';
import { type Account, runProgram, tailOf } from './processes';

export interface ClusterPlan {
  readonly binaries: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly password: string;
  /** Told as soon as the cluster is being made. */
  readonly atWork?: () => void;
}

/** Defaults that the operator may change in postgresql.conf; durability is left as PostgreSQL ships it. */
const SETTINGS = {
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  // Segments of the write-ahead log that are there already are written over; making one holds up every commit for a while.
  min_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A row or a statement may hold personal data, which belongs in no log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Whether there is a whole cluster. */
export const clusterExists = (cluster: string): Promise<boolean> =>
  stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** Removes what programs that were killed while making a cluster left; one that still writes there fails by it. */
async function removeDrafts(cluster: string): Promise<void> {
  const place = dirname(cluster);
  const drafts = (await readdir(place)).filter((name) => name.startsWith(`${basename(cluster)}.making.`));
  await Promise.all(drafts.map((name) => rm(join(place, name), { recursive: true, force: true, maxRetries: 10 })));
}

/** Makes a cluster beside its place and moves it there whole: one that was cut short is never taken for one. */
export async function createCluster({ binaries, cluster, account, password, atWork }: ClusterPlan): Promise<void> {
  await removeDrafts(cluster);
  const draft = `${cluster}.making.${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== undefined)
    await Promise.all([draft, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
    const making = runProgram(
      join(binaries, 'bin/initdb'),
      [
        ...['-D', draft, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums'],
        ...[
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--locale=C',
          '--no-instructions',
        ],
        ...settings,
      ],
      { account },
    );
    atWork?.();
    const made = await making;
    if (!made.ok) throw new Error(`no database could be made in ${cluster}:\n${tailOf(made.output)}`);
    await rename(draft, cluster);
    await syncDirectory(dirname(cluster));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A cluster that root copied back (from a backup) belongs to root: give it to the account that runs the server. */
export async function handOver(cluster: string, account: Account | undefined): Promise<void> {
  if (account === undefined || (await stat(cluster)).uid === account.uid) return;
  const inside = await readdir(cluster, { recursive: true });
  for (const path of ['', ...inside]) await lchown(join(cluster, path), account.uid, account.gid);
  await chmod(cluster, 0o700);
}

/** Gives the database user a new password while no server runs, because the old one is lost. */
export async function replacePassword({ binaries, cluster, account, password }: ClusterPlan): Promise<void> {
  const statement = `alter role ${USER} password '${password}'\n`;
  const program = join(binaries, 'bin/postgres');
  const set = await runProgram(program, ['--single', '-D', cluster, 'postgres'], { account, input: statement });
  if (!set.ok || set.output.includes('ERROR')) {
    throw new Error(`the password of the database in ${cluster} could not be replaced:\n${tailOf(set.output)}`);
  }
}

async function withClient<T>(url: string, limitMs: number, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: limitMs, query_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Makes our database unless it is there. Throws when the server accepts no connection within `limitMs`. */
export const ensureDatabase = (connection: Connection, limitMs: number): Promise<void> =>
  withClient(urlOf(connection, 'postgres'), limitMs, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });

/** Whether our database answers within `limitMs`. */
export const connects = (connection: Connection, limitMs: number): Promise<boolean> =>
  withClient(urlOf(connection), limitMs, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );
