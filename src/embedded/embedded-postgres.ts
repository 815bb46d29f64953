import { randomBytes } from 'node:crypto';
import { join as pathOf } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import { installedBinaries, runnableBinaries } from './binaries';
import { type ClusterPlace, openDataDir, placeOf } from './cluster-place';
import { clusterExists, connects, createCluster, ensureDatabase, handOver, replacePassword } from './cluster';
import { type Connection, USER, readConnection, urlOf, writeConnection } from './connection-file';
import { DirectoryInUse, claim } from './ownership';
import { type Server, findServer, startServer, stopServer } from './server';
import { type RunningProcess, isRunning, thisProcess } from './processes';
import { codeOf } from './error-code';

export { DirectoryInUse } from './ownership';

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  /** `postgres://…`, with the password. */
  readonly url: string;
  /** What the start found: nothing, a cluster, the running server of a dead owner, or that of a living one. */
  readonly origin: 'created' | 'restarted' | 'recovered' | 'joined';
  /** Ends the server, unless it was joined. Again: the same answer. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** `own`: be the one program on this directory. `join`: use the server of a running owner when there is one. */
  readonly mode: 'own' | 'join';
  readonly log?: (line: string) => void;
  /** Told when a program of PostgreSQL is at work: whoever has something to do meanwhile may do it now. */
  readonly atWork?: () => void;
}

const ANSWER_LIMIT_MS = 5_000;
const OWNER_LIMIT_MS = 60_000;
const REPLAY_LIMIT_MS = 600_000;
/** The port of a server that is still to be started. */
const NOT_YET = 0;
/** SQLSTATE cannot_connect_now: the server is starting, replaying its log, or ending. */
const STARTING_UP = '57P03';
/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

/**
 * Starts or finds the embedded PostgreSQL of a data directory. Throws `DirectoryInUse` in mode `own` when another living
 * program owns the directory, and an Error that names what and why when no server can be had.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await startOrJoin(options);
  } catch (error) {
    if (!types.isNativeError(error) || !('syscall' in error)) throw error;
    throw new Error(`the embedded database cannot use ${options.dataDir}: ${error.message}`, { cause: error });
  }
}

async function startOrJoin({
  dataDir,
  mode,
  log = () => undefined,
  atWork,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = await openDataDir(dataDir);
  const place = await placeOf(directory, log);
  const deadline = Date.now() + OWNER_LIMIT_MS;
  while (Date.now() < deadline) {
    const claimed = await claim(place.directory);
    if (claimed.kind === 'ours') return own({ directory, place, log, atWork }, claimed.release);
    if (mode === 'own') throw new DirectoryInUse(directory, claimed.holder.pid);
    const joined = await join(directory, claimed.holder);
    if (joined !== undefined) return joined;
    await sleep(100);
  }
  throw new Error(`another running program owns ${directory}, but its database does not answer`);
}

async function join(directory: string, holder: RunningProcess): Promise<EmbeddedPostgres | undefined> {
  const connection = await readConnection(directory);
  if (connection?.owner.pid !== holder.pid || connection.owner.startedAt !== holder.startedAt) return undefined;
  if (connection.port === NOT_YET || !(await connects(connection, ANSWER_LIMIT_MS))) return undefined;
  return { url: urlOf(connection), origin: 'joined', stop: () => Promise.resolve() };
}

interface Owned extends Pick<EmbeddedOptions, 'atWork'> {
  readonly directory: string;
  readonly place: ClusterPlace;
  readonly log: (line: string) => void;
}

interface Found {
  readonly server: Server;
  readonly connection: Connection;
  readonly origin: 'created' | 'restarted' | 'recovered';
}

async function own(owned: Owned, release: () => Promise<void>): Promise<EmbeddedPostgres> {
  try {
    const owner = await thisProcess();
    const { server, connection, origin } = (await takeOver(owned, owner)) ?? (await start(owned, owner));
    await writeConnection(owned.directory, connection);
    let stopped: Promise<void> | undefined;
    return { url: urlOf(connection), origin, stop: () => (stopped ??= stopServer(server.process).then(release)) };
  } catch (error) {
    const started = await findServer(owned.place.cluster);
    if (started !== undefined) await stopServer(started.process);
    await release();
    throw error;
  }
}

/** A server that outlived its owner is ours now if it answers; else it is ended. */
async function takeOver({ directory, place, log }: Owned, owner: RunningProcess): Promise<Found | undefined> {
  const server = await findServer(place.cluster);
  if (server === undefined) return undefined;
  const known = await readConnection(directory);
  const connection = { port: server.port, user: USER, password: known?.password ?? '', owner };
  if (known !== undefined && (await answers(server, connection))) {
    log(`took over the running database of a program that ended without stopping it (process ${server.process.pid})`);
    return { server, connection, origin: 'recovered' };
  }
  log(`the database of a program that ended without stopping it does not answer: ending process ${server.process.pid}`);
  await stopServer(server.process, { fast: 5_000, immediate: 2_000 });
  return undefined;
}

async function answers(server: Server, connection: Connection): Promise<boolean> {
  const deadline = Date.now() + REPLAY_LIMIT_MS;
  while (Date.now() < deadline) {
    try {
      await ensureDatabase(connection, ANSWER_LIMIT_MS);
      return true;
    } catch (error) {
      if (codeOf(error) !== STARTING_UP || !(await isRunning(server.process))) return false;
      await sleep(200);
    }
  }
  return false;
}

async function start({ directory, place, log, atWork }: Owned, owner: RunningProcess): Promise<Found> {
  const { cluster, account } = place;
  const binaries = await runnableBinaries(await installedBinaries(), account, place.directory, log);
  const password = (await readConnection(directory))?.password ?? randomBytes(24).toString('hex');
  const exists = await clusterExists(cluster);
  // Before the cluster needs it: a program killed in between must not leave a cluster without its password.
  await writeConnection(directory, { port: NOT_YET, user: USER, password, owner });
  await (exists ? handOver(cluster, account) : createCluster({ binaries, cluster, account, password, atWork }));
  const origin = exists ? 'restarted' : 'created';
  for (let passwordReplaced = false; ; passwordReplaced = true) {
    const logFile = pathOf(directory, 'postgres.log');
    const server = await startServer({ binaries, cluster, account, logFile, atWork });
    const connection = { port: server.port, user: USER, password, owner };
    try {
      await ensureDatabase(connection, ANSWER_LIMIT_MS);
      return { server, connection, origin };
    } catch (error) {
      if (passwordReplaced || codeOf(error) !== WRONG_PASSWORD) throw error;
      log(`the password of the database in ${cluster} is lost: it is replaced`);
      await stopServer(server.process);
      await replacePassword({ binaries, cluster, account, password });
    }
  }
}
