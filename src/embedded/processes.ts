import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A system account that a program is run as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Finished {
  readonly ok: boolean;
  /** What the program wrote on both outputs, or why it could not be started. */
  readonly output: string;
}

/** Settings of the surroundings (PGPORT, PGDATA, a language) must not reach the database programs. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
});

/** Options of `spawn` that run a program as `account`; as ourselves without one. */
export const asAccount = (account: Account | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid };

/** Runs a program to its end, as `account` when one is given. Never rejects: a failed start is a failed run. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { account?: Account; input?: string } = {},
): Promise<Finished> {
  const finished = new Promise<Finished>((resolve) => {
    const child = spawn(program, args, { cwd: '/', env: plainEnvironment(), ...asAccount(options.account) });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    // A program that ends without reading its input is no failure of ours.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
    child.stdin.end(options.input ?? '');
  });
  // An account that we may not become is thrown at once by spawn, not told by an event.
  return finished.catch((error: unknown) => ({ ok: false, output: String(error) }));
}

/** The last lines of an output, for a sentence about what went wrong. */
export const tailOf = (output: string, lines = 8): string => output.trim().split('\n').slice(-lines).join('\n');

/** A process told apart from a later one that was given the same id. */
export interface RunningProcess {
  readonly pid: number;
  /** When it started, in words that only this machine understands; compared, never read. */
  readonly startedAt: string;
}

const hasProc = existsSync('/proc/self/stat');

async function startFromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name in parentheses may hold blanks and parentheses: count the fields after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}/${fields[19] ?? ''}`;
}

async function startFromPs(pid: number): Promise<string | undefined> {
  const { ok, output } = await runProgram('ps', ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)]);
  if (!ok || output === '' || output.startsWith('Z')) return undefined;
  return output.slice(output.indexOf(' ')).trim();
}

/** The living process with this id; nothing when there is none, or only its remains. */
export async function processOf(pid: number): Promise<RunningProcess | undefined> {
  const startedAt = await (hasProc ? startFromProc(pid) : startFromPs(pid));
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Ourselves. */
export async function thisProcess(): Promise<RunningProcess> {
  const self = await processOf(process.pid);
  if (self === undefined)
    throw new Error('the start time of this process cannot be read: neither /proc nor ps answers');
  return self;
}

/** Whether this very process still lives. */
export const isRunning = async ({ pid, startedAt }: RunningProcess): Promise<boolean> =>
  (await processOf(pid))?.startedAt === startedAt;

/** Waits until the process has ended; false when it still lives after `limitMs`. */
export async function hasEnded(process: RunningProcess, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (await isRunning(process)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** The command line of a process, its words joined by blanks; empty when it cannot be read. */
export async function commandLineOf(pid: number): Promise<string> {
  if (!hasProc) return (await runProgram('ps', ['-ww', '-o', 'args=', '-p', String(pid)])).output;
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.replaceAll('\0', ' ');
}

/** Whether `value`, read from a file, has the shape of a process. */
export const isProcess = (value: unknown): value is RunningProcess =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  Number.isSafeInteger(value.pid) &&
  'startedAt' in value &&
  typeof value.startedAt === 'string';
