import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants, getPriority, setPriority } from 'node:os';
import type { ClientBase } from 'pg';

/*
 * When there is more to do than processors can, commands, answers and what is prompt go on, and the rest waits: read models that
 * gather, rebuilds, what the server does for both, and V8's helpers. Only Linux knows priorities of threads.
 */
const { PRIORITY_BELOW_NORMAL } = constants.priority;
const THIS_THREAD = 0;
const KNOWS_THREADS = process.platform === 'linux';

/** Puts the thread that calls behind the others of its program; elsewhere than on Linux that would be the whole program. */
export function goBehindOthers(): void {
  if (KNOWS_THREADS) putBehind(THIS_THREAD);
}

/**
 * Puts behind the thread that calls all others that the program has: V8's, which compile and collect for every thread of ours, if
 * it is called before anything asynchronous, for that makes the threads of libuv.
 */
export function putHelpersBehind(): void {
  if (!KNOWS_THREADS) return;
  const helpers = readdirSync('/proc/self/task').map(Number);
  for (const thread of helpers) if (thread !== process.pid) putBehind(thread);
}

/**
 * The `verify` of a pool: the server's process of each connection goes behind the others, too, where it is one of this machine
 * and of the same owner. Anywhere else everything stays as it is.
 */
export function withBackendBehind(client: ClientBase, done: () => void): void {
  const ready = KNOWS_THREADS ? putBackendBehind(client) : Promise.resolve();
  // A connection that was lost meanwhile tells whoever is given it.
  ready.then(done, () => done());
}

async function putBackendBehind(client: ClientBase): Promise<void> {
  const backend = 'select pg_backend_pid() as pid, inet_client_port() as port';
  const { rows } = await client.query<{ pid: number; port: number | null }>(backend);
  const [{ pid, port } = { pid: 0, port: null }] = rows;
  // A process that serves this very port: the same number on another machine, or in a container, is somebody else.
  const title = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  if (port !== null && title.startsWith('postgres: ') && title.includes(`(${port})`)) putBehind(pid);
}

/** Who was started with less already may not be given more. */
function putBehind(pid: number): void {
  if (getPriority(pid) < PRIORITY_BELOW_NORMAL) setPriority(pid, PRIORITY_BELOW_NORMAL);
}
