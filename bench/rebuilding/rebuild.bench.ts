import { readLog } from './log-reading';
import { figure, type Figure, interleaved } from '../measure';
import { CORES, NAMES, Rebuilding, rebuildsOf, seconds, seedEvents } from './rebuilding';
import { rowsAlone } from './rows-alone';
import type { Surroundings } from '../surroundings';

/** P3 and P3b: every read model built anew from a log of about so many events; and what P3 would be if nothing but rows were written. */
export async function rebuildBench({ url, installation }: Surroundings, events: number): Promise<Figure[]> {
  await installation.runtime.stop();
  await seedEvents(url, events);
  const rebuilding = await Rebuilding.open(url);
  try {
    // The first one also reads the log from the disk into memory.
    await rebuilding.rebuild();
    const read = (): Promise<number> => seconds(() => readLog({ databaseUrl: url }, CORES));
    const ofAll = await interleaved(() => rebuilding.rebuild(), read, rebuildsOf(events));
    const ofRows = await interleaved(() => rowsAlone(url, CORES), read, rebuildsOf(events));
    const ofTwo = await interleaved(
      () => rebuilding.rebuild(2),
      () => rebuilding.rebuild(1),
      rebuildsOf(events),
    );
    const goals = { better: 'higher' } as const;
    const ofReading = { ...goals, must: 0.4, goal: 0.7 };
    return [
      figure(
        {
          ...ofReading,
          name: 'P3',
          meaning: `rebuild of ${NAMES.length} read models ÷ reading and parsing, ${events} events`,
        },
        ofAll.map(({ a, b }) => b / a),
      ),
      figure(
        {
          ...ofReading,
          name: 'P3 rows alone',
          meaning: 'their rows copied in and indexed by the server, nothing read, folded or sent ÷ reading and parsing',
        },
        ofRows.map(({ a, b }) => b / a),
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
