import { readLog } from './log-reading';
import { figure, type Figure, interleaved } from '../measure';
import { CORES, NAMES, Rebuilding, rebuildsOf, seconds, seedEvents } from './rebuilding';
import type { Surroundings } from '../surroundings';

/** P3 and P3b: every read model built anew from a log of about so many events. */
export async function rebuildBench({ url, installation }: Surroundings, events: number): Promise<Figure[]> {
  await installation.runtime.stop();
  await seedEvents(url, events);
  const rebuilding = await Rebuilding.open(url);
  try {
    // The first one also reads the log from the disk into memory.
    await rebuilding.rebuild();
    const ofAll = await interleaved(
      () => rebuilding.rebuild(),
      () => seconds(() => readLog({ databaseUrl: url }, CORES)),
      rebuildsOf(events),
    );
    const ofTwo = await interleaved(
      () => rebuilding.rebuild(2),
      () => rebuilding.rebuild(1),
      rebuildsOf(events),
    );
    const goals = { better: 'higher' } as const;
    return [
      figure(
        {
          ...goals,
          name: 'P3',
          meaning: `rebuild of ${NAMES.length} read models ÷ reading and parsing, ${events} events`,
          must: 0.4,
          goal: 0.7,
        },
        ofAll.map(({ a, b }) => b / a),
      ),
      figure(
        { ...goals, name: 'P3b', meaning: 'rebuild with two workers ÷ one', must: 1.5, goal: 1.8 },
        ofTwo.map(({ a, b }) => b / a),
      ),
    ];
  } finally {
    await rebuilding.end();
  }
}
