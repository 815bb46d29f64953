import fc from 'fast-check';
import { caseFacts } from '../../../projections/case-facts/case-facts.projection';
import { Blocks } from '../../../projections/statistics/sums/blocks.digest';
import { respondentsAsOf } from '../../../projections/statistics/respondents';
import type { Question } from '../../../projections/statistics/sums/question';
import { sumsAsOf } from '../../../projections/statistics/sums/sums';
import { unitParents } from '../../../projections/unit-parents/unit-parents.projection';
import type { RecordedEvent } from '../../../src/kernel/event';
import { applyRuns } from '../runtime/shop/trade';
import { DAYS, eventsOf, histories, UNITS } from './histories';
import { type Asked, naiveFigures, naiveRespondents } from './naive-figures';
import { type StatisticsDatabase, statisticsDatabase } from './statistics-database';

let database: StatisticsDatabase;
let dataSource: StatisticsDatabase['dataSource'];
let pool: StatisticsDatabase['pool'];
beforeAll(async () => {
  database = await statisticsDatabase();
  ({ dataSource, pool } = database);
});
afterAll(() => database.close());

const recordAll = async (events: readonly RecordedEvent[]): Promise<void> => {
  await pool.query('truncate read.statistics, read.statistic_blocks');
  // In two runs, of which the second finds the rows of the first.
  const runs = [events.slice(0, events.length / 2), events.slice(events.length / 2)];
  await applyRuns({ dataSource, pool }, caseFacts, runs);
  await applyRuns({ dataSource, pool }, unitParents, runs);
};

const DIMENSIONS = ['unit', 'category', 'kind', 'respondentType', 'day', 'month', 'year'] as const;

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

const told = async (question: Question, position: string): Promise<Record<string, string>> => {
  const groups = await sumsAsOf(dataSource.manager, question, position);
  const lines = groups.flatMap(({ key, sums }) =>
    sums.map(({ figure, detail, currency, count, amount }): [string, string] => {
      const group = question.dimensions.map((dimension) => key[dimension]);
      return [[...group, figure, detail, currency].join(' '), `${count} ${amount}`];
    }),
  );
  return Object.fromEntries(lines);
};

type Questions = readonly (Asked & { readonly by: (typeof DIMENSIONS)[number][] })[];

/** What each question is answered as of each event. */
async function everyAnswer(events: readonly RecordedEvent[], asked: Questions): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { position } of events)
    for (const { by, basis, ...population } of asked)
      answers.push([position, by, population, await told({ basis, population, dimensions: by }, position)]);
  return answers;
}

async function sumUp(sums: Blocks): Promise<void> {
  while (await sums.grow(pool));
}

const blocks = async (): Promise<{ level: number; number: number; until: string }[]> =>
  (
    await pool.query<{ level: number; number: number; until: string }>(
      'select level, number, until from read.statistic_blocks order by level, number',
    )
  ).rows;

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
          }
      }),
      { numRuns: 25 },
    );
  });

  it('are the same by sums of blocks of changes, of however few, and by those of years, months and days', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(questions, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(1, 2, 5),
        async (steps, asked, size) => {
          const events = eventsOf(steps);
          await recordAll(events);
          const before = await everyAnswer(events, asked);
          await sumUp(new Blocks('read', size));
          expect(await everyAnswer(events, asked)).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are the same after blocks were forgotten from a position on, and made anew as they were', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), questions, async (steps, at, question) => {
        const events = eventsOf(steps);
        await recordAll(events);
        const before = await everyAnswer(events, [question]);
        const ofTwo = new Blocks('read', 2);
        await sumUp(ofTwo);
        const made = await blocks();
        const { position = '' } = events[at % events.length] ?? {};
        await ofTwo.forgetFrom(pool, position);
        expect(made.filter(({ until }) => until < position)).toEqual(await blocks());
        expect(await everyAnswer(events, [question])).toEqual(before);
        await sumUp(ofTwo);
        expect(await everyAnswer(events, [question])).toEqual(before);
      }),
      { numRuns: 25 },
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
