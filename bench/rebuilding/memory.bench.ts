import { largeRebuilds } from './large-rebuilds';
import { figure, type Figure } from '../measure';
import type { SeededServer } from '../seeded-server';

const MEGABYTE = 2 ** 20;

/** P7: what a rebuild holds in memory at most beyond an idle program, and how that grows from a tenth of the cases. */
export async function memoryBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const pairs = await largeRebuilds(server, cases);
  return [
    figure(
      {
        name: 'P7 memory',
        meaning: `resident set of a rebuild of ${cases} cases − idle`,
        must: 256,
        goal: 128,
        better: 'lower',
        unit: ' MB',
      },
      pairs.map(({ a }) => a.bytes / MEGABYTE),
    ),
    figure(
      {
        name: 'P7 growth',
        meaning: `the same ÷ that of ${Math.ceil(cases / 10)} cases`,
        must: 1.15,
        goal: 1.05,
        better: 'lower',
      },
      pairs.map(({ a, b }) => a.bytes / b.bytes),
    ),
  ];
}
