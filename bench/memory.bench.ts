import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { figure, interleaved, type Figure } from './measure';
import { rebuildsOf, seededDatabase } from './rebuilding';
import type { Surroundings } from './surroundings';

const MEGABYTE = 2 ** 20;

/** P7: what a rebuild holds in memory at most beyond an idle program, and how that grows from a tenth of the log. */
export async function memoryBench({ url }: Surroundings, events: number): Promise<Figure[]> {
  const whole = await seededDatabase(url, 'whole', events);
  const tenth = await seededDatabase(url, 'tenth', Math.ceil(events / 10));
  const pairs = await interleaved(
    () => heldBy(whole),
    () => heldBy(tenth),
    rebuildsOf(events),
  );
  return [
    figure(
      {
        name: 'P7 memory',
        meaning: `resident set of a rebuild of ${events} events − idle`,
        must: 256,
        goal: 128,
        better: 'lower',
        unit: ' MB',
      },
      pairs.map(({ a }) => a / MEGABYTE),
    ),
    figure(
      {
        name: 'P7 growth',
        meaning: `the same ÷ that of ${Math.ceil(events / 10)} events`,
        must: 1.15,
        goal: 1.05,
        better: 'lower',
      },
      pairs.map(({ a, b }) => a / b),
    ),
  ];
}

/** Bytes, as a process of its own tells them. */
async function heldBy(url: string): Promise<number> {
  const child = fork(join(__dirname, 'rebuilding-alone.js'), [url], {
    execArgv: ['--expose-gc', '--max-semi-space-size=32'],
  });
  const ended = once(child, 'exit');
  const held = await Promise.race([
    once(child, 'message').then(([bytes]: unknown[]) => Number(bytes)),
    ended.then(([code]: unknown[]) => Promise.reject(new Error(`the rebuild ended with ${String(code)}`))),
  ]);
  await ended;
  return held;
}
