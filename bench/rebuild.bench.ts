import { availableParallelism } from 'node:os';
import { Pool } from 'pg';
import { allProjections } from '../projections/all-projections';
import { inThreads } from '../projections/load-thread/load-thread';
import { readDatabase } from '../projections/read-database';
import { ProjectionRuntime } from '../projections/runtime/projection-runtime';
import { openEventLog } from '../src/event-log/open-event-log';
import { readLog } from './log-reading';
import { figure, type Figure, interleaved } from './measure';
import { seedLog } from './seed/seed-log';
import type { Surroundings } from './surroundings';

const EVENTS_PER_CASE = 10;
const NAMES = allProjections.map(({ name }) => name);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};

/** P3 and P3b: every read model built anew from a log of about so many events. */
export async function rebuildBench({ url, installation }: Surroundings, events: number): Promise<Figure[]> {
  await installation.runtime.stop();
  const cores = Math.min(4, availableParallelism());
  await seedLog(url, { cases: Math.ceil(events / EVENTS_PER_CASE), seed: 1 });
  const place = { databaseUrl: url };
  const log = await openEventLog(place);
  const dataSource = await readDatabase(url).initialize();
  const pool = new Pool({ connectionString: url, max: 8 });
  const rebuilding = async (shares: number): Promise<number> => {
    const loading = { shares, elsewhere: inThreads(place), elsewhereFrom: 0 };
    const runtime = new ProjectionRuntime({
      log,
      dataSource,
      pool,
      logger: silent,
      projections: allProjections,
      loading,
    });
    return seconds(() => runtime.rebuild(NAMES, { by: 'bench', why: 'to measure it' })).finally(() => runtime.stop());
  };
  try {
    // The first one also reads the log from the disk into memory.
    await rebuilding(cores);
    const ofAll = await interleaved(
      () => rebuilding(cores),
      () => seconds(() => readLog(place, cores)),
    );
    const ofTwo = await interleaved(
      () => rebuilding(2),
      () => rebuilding(1),
    );
    const goals = { better: 'higher' } as const;
    return [
      figure(
        {
          ...goals,
          name: 'P3',
          meaning: `rebuild of ${NAMES.length} read models ÷ reading and parsing`,
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
    await pool.end();
    await dataSource.destroy();
    await log.close();
  }
}
