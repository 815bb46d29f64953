import { readLog } from './log-reading';
import { figure, type Figure, interleaved } from '../measure';
import { CORES, NAMES, Rebuilding, rebuildsOf, seconds, seedEvents } from './rebuilding';
import { rowsAlone } from './rows-alone';
import type { Surroundings } from '../surroundings';

const OF_READING = { must: 0.4, goal: 0.7, better: 'higher' } as const;

/** P3 and P3b: every read model built anew from a log of about so many events. */
export const rebuildBench = (where: Surroundings, events: number): Promise<Figure[]> =>
  rebuilt(where, events, async (rebuilding) => {
    const ofAll = await interleaved(() => rebuilding.rebuild(), reading(where), rebuildsOf(events));
    const ofTwo = await interleaved(
      () => rebuilding.rebuild(2),
      () => rebuilding.rebuild(1),
      rebuildsOf(events),
    );
    const meaning = `rebuild of ${NAMES.length} read models ÷ reading and parsing, ${events} events`;
    return [
      figure(
        { ...OF_READING, name: 'P3', meaning },
        ofAll.map(({ a, b }) => b / a),
      ),
      figure(
        { name: 'P3b', meaning: 'rebuild with two workers ÷ one', must: 1.5, goal: 1.8, better: 'higher' },
        ofTwo.map(({ a, b }) => b / a),
      ),
    ];
  });

/** What P3 would be if nothing of a rebuild were left but what the server does with its rows. */
export const rowsBench = (where: Surroundings, events: number): Promise<Figure[]> =>
  rebuilt(where, events, async () => {
    const pairs = await interleaved(() => rowsAlone(where.url, CORES), reading(where));
    const meaning = `rows of ${NAMES.length} read models copied in and indexed by the server alone ÷ reading and parsing, ${events} events`;
    return [
      figure(
        { ...OF_READING, name: 'P3 rows alone', meaning },
        pairs.map(({ a, b }) => b / a),
      ),
    ];
  });

const reading =
  ({ url }: Surroundings) =>
  (): Promise<number> =>
    seconds(() => readLog({ databaseUrl: url }, CORES));

/** Works on a log whose read models have been rebuilt once: that rebuild also reads the log from the disk into memory. */
async function rebuilt(
  { url, installation }: Surroundings,
  events: number,
  work: (rebuilding: Rebuilding) => Promise<Figure[]>,
): Promise<Figure[]> {
  await installation.runtime.stop();
  await seedEvents(url, events);
  const rebuilding = await Rebuilding.open(url);
  try {
    await rebuilding.rebuild();
    return await work(rebuilding);
  } finally {
    await rebuilding.end();
  }
}
