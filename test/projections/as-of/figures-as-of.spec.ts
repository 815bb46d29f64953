import fc from 'fast-check';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { caseFacts } from '../../../projections/case-facts/case-facts.projection';
import { readDatabase } from '../../../projections/read-database';
import { ProjectionRuntime } from '../../../projections/runtime/projection-runtime';
import { respondentsAsOf } from '../../../projections/statistics/respondents';
import { type Question, sumsAsOf } from '../../../projections/statistics/sums';
import { unitParents } from '../../../projections/unit-parents/unit-parents.projection';
import type { RecordedEvent } from '../../../src/kernel/event';
import { MemoryLog } from '../../support/memory-log';
import { freshDatabase } from '../../support/postgres';
import { applyRuns } from '../runtime/shop/trade';
import { DAYS, eventsOf, histories, UNITS } from './histories';
import { type Asked, naiveFigures, naiveRespondents } from './naive-figures';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let dataSource: DataSource;
let pool: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  dataSource = await readDatabase(database.url).initialize();
  await dataSource.runMigrations();
  pool = new Pool({ connectionString: database.url });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const projections = [caseFacts, unitParents];
  const runtime = new ProjectionRuntime({ log: new MemoryLog(), dataSource, pool, projections, logger });
  await runtime.rebuild(['case-facts', 'unit-parents'], { by: 'a test', why: 'the tables' });
  await runtime.stop();
});
afterAll(async () => {
  await pool.end();
  await dataSource.destroy();
  await database.drop();
});

const recordAll = async (events: readonly RecordedEvent[]): Promise<void> => {
  // In two runs, of which the second finds the rows of the first.
  const runs = [events.slice(0, events.length / 2), events.slice(events.length / 2)];
  await applyRuns({ dataSource, pool }, caseFacts, runs);
  await applyRuns({ dataSource, pool }, unitParents, runs);
};

const DIMENSIONS = ['unit', 'category', 'kind', 'respondentType', 'month'] as const;

const questions: fc.Arbitrary<Asked & { by: (typeof DIMENSIONS)[number][] }> = fc.record(
  {
    basis: fc.constantFrom('cohort', 'flow'),
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    unit: fc.constantFrom(...UNITS),
    category: fc.constantFrom('price', 'service'),
    by: fc.subarray([...DIMENSIONS]),
  },
  { requiredKeys: ['basis', 'by'] },
);

const told = async (question: Question, position: string, fewChanges?: number): Promise<Record<string, string>> => {
  const sums = await sumsAsOf(dataSource.manager, question, position, fewChanges);
  const lines = sums.map((sum): [string, string] => {
    const group = question.dimensions.map((dimension) => sum[dimension]);
    return [[...group, sum.figure, sum.detail, sum.currency].join(' '), `${sum.count} ${sum.amount}`];
  });
  return Object.fromEntries(lines);
};

describe('the figures as of an earlier position', () => {
  it('are what the facts up to there amount to, whichever way they are reckoned', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.array(questions, { minLength: 3, maxLength: 3 }), async (steps, asked) => {
        const events = eventsOf(steps);
        await recordAll(events);
        for (const [index, { position }] of events.entries())
          for (const { by, basis, ...population } of asked) {
            const expected = naiveFigures(events.slice(0, index + 1), { basis, ...population }, by);
            const question = { basis, population, dimensions: by };
            expect(await told(question, position)).toEqual(expected);
            // As if there were too many later changes to be taken back.
            expect(await told(question, position, 0)).toEqual(expected);
          }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the respondents as of an earlier position', () => {
  it('are those that the facts up to there name, by the names that they had then', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.array(questions, { minLength: 2, maxLength: 2 }), async (steps, asked) => {
        const events = eventsOf(steps);
        await recordAll(events);
        const newest = events.at(-1)?.position ?? '';
        for (const [index, { position }] of events.entries())
          for (const { by: _by, basis: _basis, ...population } of [...asked, { by: [], basis: 'cohort' as const }]) {
            const expected = naiveRespondents(events.slice(0, index + 1), population);
            const question = { population, limit: 2, position, newest };
            expect(await respondentsAsOf(dataSource.manager, question)).toEqual({
              total: expected.length,
              items: expected.slice(0, 2),
            });
          }
      }),
      { numRuns: 30 },
    );
  });
});
