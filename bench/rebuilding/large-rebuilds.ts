import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { interleaved, REPETITIONS } from '../measure';
import { PROGRAM_FLAGS } from '../serving/program';
import type { SeededServer } from '../seeded-server';

/** More take half an hour each, and are rebuilt twice only. */
const MANY = 100_000;

/** What a rebuild took. */
export interface Took {
  readonly seconds: number;
  /** Held in memory at most, threads included, beyond what was held idle. */
  readonly bytes: number;
}

const measured = new Map<number, Promise<{ a: Took; b: Took }[]>>();

/**
 * Rebuilds of all read models of so many seeded cases and of a tenth of them, in turns, each in a process of its own. P6 and P7
 * are figures of the same ones.
 */
export function largeRebuilds(server: SeededServer, cases: number): Promise<{ a: Took; b: Took }[]> {
  const known = measured.get(cases) ?? rebuilds(server, cases);
  measured.set(cases, known);
  return known;
}

async function rebuilds(server: SeededServer, cases: number): Promise<{ a: Took; b: Took }[]> {
  const tenth = Math.ceil(cases / 10);
  const [whole, part] = [await server.database(cases), await server.database(tenth)];
  const turns = cases > MANY ? 2 : REPETITIONS;
  return interleaved(
    () => rebuiltAlone(whole, cases),
    () => rebuiltAlone(part, tenth),
    turns,
  );
}

async function rebuiltAlone(url: string, cases: number): Promise<Took> {
  const child = fork(join(__dirname, 'rebuilding-alone.js'), [url], { execArgv: ['--expose-gc', ...PROGRAM_FLAGS] });
  const ended = once(child, 'exit');
  const took = await Promise.race([
    once(child, 'message').then(([told]: unknown[]) => told as Took),
    ended.then(([code]: unknown[]) => Promise.reject(new Error(`the rebuild ended with ${String(code)}`))),
  ]);
  await ended;
  // A run of hours tells what it has so far.
  const megabytes = (took.bytes / 2 ** 20).toFixed(0);
  process.stderr.write(`rebuilt ${cases} cases in ${took.seconds.toFixed(1)} s with ${megabytes} MB\n`);
  return took;
}
