import { spawn } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Account,
  type RunningProcess,
  asAccount,
  commandLineOf,
  hasEnded,
  plainEnvironment,
  processOf,
  tailOf,
} from './processes';
import { codeOf } from './error-code';

/** A database server on our cluster; it listens on 127.0.0.1 only. */
export interface Server {
  readonly process: RunningProcess;
  readonly port: number;
}

export interface ServerPlan {
  readonly binaries: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly logFile: string;
  /** Told as soon as the server is begun. */
  readonly atWork?: () => void;
}

const ATTEMPTS = 20;
/** Replaying the write-ahead log after a crash can take minutes. */
const START_LIMIT_MS = 600_000;
const LOG_LIMIT_BYTES = 10_000_000;
/** No process has this id, so the server takes the file for stale but still heeds the shared memory named in it. */
const NO_PROCESS = 2_147_483_646;
const TRANSIENT = /Address already in use|pre-existing shared memory block|lock file ".*" already exists/;

const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

async function pidFileLines(cluster: string): Promise<string[]> {
  return (await readFile(pidFileOf(cluster), 'utf8').catch(() => '')).split('\n');
}

/** The living server on this cluster, if there is one. A foreign process that was given its id is not taken for it. */
export async function findServer(cluster: string): Promise<Server | undefined> {
  const [pid = '', , , port = ''] = await pidFileLines(cluster);
  const found = /^\d+$/.test(pid) ? await processOf(Number(pid)) : undefined;
  if (found === undefined || !(await commandLineOf(found.pid)).includes(`postgres -D ${cluster} `)) return undefined;
  return { process: found, port: Number(port) };
}

/** The server itself refuses to start while any process has the id in its file: make the file name none. */
async function disownForeignPid(cluster: string): Promise<void> {
  const [pid = '', ...rest] = await pidFileLines(cluster);
  if ((await processOf(Number(pid))) === undefined || (await findServer(cluster)) !== undefined) return;
  await writeFile(pidFileOf(cluster), [NO_PROCESS, ...rest].join('\n'));
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Starts the server in a session of its own (a Ctrl-C does not reach it) and waits until it is ready. */
export async function startServer(plan: ServerPlan, choosePort = freePort): Promise<Server> {
  await turnOverLog(plan.logFile);
  for (let attempt = 1; ; attempt += 1) {
    await disownForeignPid(plan.cluster);
    const started = await tryStart(plan, await choosePort());
    if (!('failure' in started)) return started;
    if (attempt === ATTEMPTS || !TRANSIENT.test(started.failure)) {
      throw new Error(`the embedded database did not start (its log is ${plan.logFile}):\n${tailOf(started.failure)}`);
    }
    await sleep(250);
  }
}

async function turnOverLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`);
}

async function tryStart(plan: ServerPlan, port: number): Promise<Server | { failure: string }> {
  const log = await open(plan.logFile, 'a', 0o600);
  const { size } = await log.stat();
  const child = spawn(
    join(plan.binaries, 'bin/postgres'),
    ['-D', plan.cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    {
      cwd: '/',
      env: plainEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...asAccount(plan.account),
    },
  );
  child.unref();
  const ended = new AbortController();
  child.once('error', (error) => ended.abort(error.message));
  child.once('exit', (code, signal) => ended.abort(`it ended with ${signal ?? code ?? 'an unknown result'}`));
  await log.close();
  plan.atWork?.();
  const ready = await whenReady(plan.cluster, child.pid ?? 0, ended.signal);
  if (ready !== undefined) return { process: ready, port };
  const tooLate = ended.signal.aborted ? undefined : await processOf(child.pid ?? 0);
  if (tooLate !== undefined) await stopServer(tooLate);
  const written = (await readFile(plan.logFile)).subarray(size).toString('utf8');
  return { failure: `${written}${ended.signal.aborted ? String(ended.signal.reason) : 'it was not ready in time'}` };
}

async function whenReady(cluster: string, pid: number, ended: AbortSignal): Promise<RunningProcess | undefined> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && !ended.aborted) {
    const lines = await pidFileLines(cluster);
    if (lines[0] === String(pid) && lines[7]?.startsWith('ready') === true) return processOf(pid);
    await sleep(20);
  }
  return undefined;
}

/** How long a server may take to end when asked in a mode, in milliseconds; after both it is killed. */
export interface Patience {
  readonly fast: number;
  readonly immediate: number;
}

/** Ends the server: fast (clients are cut off, all is written), then immediate (the next start replays the log), then killed. */
export async function stopServer(
  server: RunningProcess,
  patience: Patience = { fast: 30_000, immediate: 10_000 },
): Promise<void> {
  const ways = [
    ['SIGINT', patience.fast],
    ['SIGQUIT', patience.immediate],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, limitMs] of ways) {
    if (await hasEnded(server, 0)) return;
    signalTo(server.pid, signal);
    if (await hasEnded(server, limitMs)) return;
  }
  throw new Error(`the embedded database (process ${server.pid}) could not be ended`);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
