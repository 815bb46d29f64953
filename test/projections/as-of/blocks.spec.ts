import { Blocks } from '../../../projections/statistics/sums/blocks.digest';
import type { Dimension, Population } from '../../../projections/statistics/sums/question';
import { type Group, sumsAsOf } from '../../../projections/statistics/sums/sums';
import {
  addedBy,
  CHANGES,
  changesInBlocks,
  cohortDayOf,
  dayAfter,
  flowDayOf,
  NEXT_DUE,
  positionAt,
} from './changes-in-blocks';
import { quarterOf, weekOf } from './naive-spans';
import type { StatisticsDatabase } from './statistics-database';

let database: StatisticsDatabase;
let dataSource: StatisticsDatabase['dataSource'];
let pool: StatisticsDatabase['pool'];
beforeAll(async () => {
  database = await changesInBlocks();
  ({ dataSource, pool } = database);
});
afterAll(() => database.close());

type Basis = 'cohort' | 'flow';

interface Change {
  readonly n: number;
  readonly flow: string;
  readonly cohort: string;
}

/** What the changes up to a position come to, counted one by one. */
function counted(until: number, tell: (change: Change) => string | undefined): Record<string, string> {
  const sums = new Map<string, { count: number; amount: number }>();
  for (let n = 1; n <= until; n++)
    for (const figure of n % 5 === 0 ? ['received', 'closingDue'] : ['received']) {
      const told = tell({ n, flow: flowDayOf(n), cohort: cohortDayOf(n) });
      if (told === undefined) continue;
      const sum = sums.get(`${told} ${figure}`) ?? { count: 0, amount: 0 };
      const { count, amount } = addedBy(n);
      sums.set(`${told} ${figure}`, { count: sum.count + count, amount: sum.amount + amount });
    }
  return Object.fromEntries(
    [...sums]
      .filter(([, { count, amount }]) => count !== 0 || amount !== 0)
      .map(([key, { count, amount }]) => [key, `${count} ${amount.toFixed(2)}`]),
  );
}

async function told(
  until: number,
  by: Dimension,
  population: Population,
  basis: Basis = 'flow',
): Promise<Record<string, string>> {
  const counted = ['received', 'closingDue'] as const;
  const question = { basis, population, dimensions: [by], counted } as const;
  return linesOf(await sumsAsOf(dataSource.manager, question, positionAt(until)), by);
}

const linesOf = (groups: readonly Group[], by: Dimension): Record<string, string> =>
  Object.fromEntries(
    groups.flatMap(({ key, sums }) =>
      sums.map(({ figure, count, amount }) => [`${key[by]} ${figure}`, `${count} ${amount}`]),
    ),
  );

describe('blocks of the changes of the statistics', () => {
  const WAYS: [Dimension, (change: { n: number; day: string }) => string][] = [
    ['unit', ({ n }) => `unit-${n % 4}`],
    ['channel', ({ n }) => `channel-${n % 3}`],
    ['regime', ({ n }) => `regime-${n % 2}`],
    ['category', () => 'price'],
    ['day', ({ day }) => day],
    ['week', ({ day }) => weekOf(day)],
    ['month', ({ day }) => day.slice(0, 7)],
    ['quarter', ({ day }) => quarterOf(day)],
    ['year', ({ day }) => day.slice(0, 4)],
  ];
  describe.each<Basis>(['cohort', 'flow'])('in the %s basis', (basis) => {
    it.each(WAYS)('come to what is counted one by one, by %s', async (by, tell) => {
      for (const [from, to] of [
        [undefined, undefined],
        ['2021-01-01', '2022-01-01'],
        ['2021-02-10', '2022-11-03'],
        ['2021-03-01', '2021-05-01'],
        ['2021-03-05', '2021-03-09'],
      ])
        for (let at = 5; at <= CHANGES; at += 139) {
          const within = (day: string): boolean =>
            (from === undefined || day >= from) && (to === undefined || day < to);
          const one = ({ n, [basis]: day }: Change): string | undefined => (within(day) ? tell({ n, day }) : undefined);
          expect([at, from, to, await told(at, by, { from, to }, basis)]).toEqual([at, from, to, counted(at, one)]);
        }
    });
  });

  describe.each([
    ['all of it is looked at', 1_000],
    ['it is looked for day by day', 10],
  ])('where so much is due that %s', (_way, few) => {
    it('count of the cases of a period what was due before a day, as of any position', async () => {
      for (const before of ['2021-01-20', dayAfter(80), '2021-09-14', '2022-12-01', '2024-01-01'])
        for (let at = 40; at <= CHANGES; at += 97) {
          const population = { from: '2021-02-01', to: '2023-05-01' };
          const question = {
            basis: 'cohort',
            population,
            dimensions: ['unit'],
            counted: ['closingDue'],
            before,
          } as const;
          const groups = await sumsAsOf(dataSource.manager, question, positionAt(at), few);
          const due = counted(at, ({ n, flow, cohort }) => {
            return flow < before && cohort >= population.from && cohort < population.to ? `unit-${n % 4}` : undefined;
          });
          expect([before, at, linesOf(groups, 'unit')]).toEqual([
            before,
            at,
            Object.fromEntries(Object.entries(due).filter(([key]) => key.endsWith('closingDue'))),
          ]);
        }
    });

    it('count what was due before a day, also where a fact made something else due after it', async () => {
      for (const before of ['2021-03-20', dayAfter(80), '2021-09-14', '2022-12-01'])
        for (let at = 35; at <= CHANGES; at += 70) {
          const counted = ['closingDue', 'transferDue'] as const;
          const population = { from: '2021-01-01', to: '2024-01-01' };
          const question = { basis: 'cohort', population, dimensions: [], counted, before } as const;
          const [group] = await sumsAsOf(dataSource.manager, question, positionAt(at), few);
          const due = { closingDue: 0, transferDue: 0 };
          for (let n = 1; n <= at; n++) {
            const sign = n % 7 === 0 ? -1 : 1;
            if (n % 5 === 0 && dayAfter(n % 1000) < before) due.closingDue += sign;
            if (n % 35 === 0 && dayAfter((n % 1000) + NEXT_DUE) < before) due.transferDue += sign;
          }
          const expected = Object.entries(due).filter(([, count]) => count !== 0);
          expect([before, at, group?.sums.map(({ figure, count }) => [figure, count]).sort()]).toEqual([
            before,
            at,
            expected,
          ]);
        }
    });

    it.each(['cohort', 'flow'] as const)(
      'tell by another list of categories what was due before a day, by %s',
      async (basis) => {
        const categories = { regimeVersions: [1], categories: ['price'], mapped: ['money'] };
        const population = { from: '2021-01-01', to: '2024-01-01', categories };
        const question = {
          basis,
          population,
          dimensions: ['category'],
          counted: ['closingDue'],
          before: '2021-09-14',
        } as const;
        const groups = await sumsAsOf(dataSource.manager, question, positionAt(CHANGES), few);
        const due = counted(CHANGES, ({ flow }) => (flow < question.before ? 'money' : undefined));
        expect(groups.map(({ key, sums }) => [key.category, sums[0]?.count])).toEqual([
          ['money', Number(due['money closingDue']?.split(' ')[0])],
        ]);
      },
    );
  });

  it.each<[Dimension, (flow: string) => string]>([
    ['day', (flow) => flow],
    ['week', weekOf],
  ])('come to what is counted one by one, of one regime, by %s', async (by, tell) => {
    for (let at = 5; at <= CHANGES; at += 139)
      for (const [regime, rest] of [
        ['regime-0', 0],
        ['regime-1', 1],
        ['regime-2', 2],
      ] as const)
        expect([at, regime, await told(at, by, { regime, from: '2021-02-10' })]).toEqual([
          at,
          regime,
          counted(at, ({ n, flow }) => (n % 2 === rest && flow >= '2021-02-10' ? tell(flow) : undefined)),
        ]);
  });

  it('come group by group in the order of days', async () => {
    const question = { basis: 'flow', population: {}, dimensions: ['week', 'regime'] } as const;
    const groups = await sumsAsOf(dataSource.manager, question, positionAt(CHANGES));
    const keys = groups.map(({ key }) => `${key.week} ${key.regime}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys.length).toBe(2 * new Set(Array.from({ length: CHANGES }, (_, n) => weekOf(dayAfter(n + 1)))).size);
  });

  it('are not made twice by two who make them at once', async () => {
    await pool.query('truncate read.statistics, read.statistic_blocks');
    const both = [new Blocks('read', 50), new Blocks('read', 50)];
    await Promise.all(
      both.map(async (blocks) => {
        while (await blocks.grow(pool));
      }),
    );
    expect(await told(CHANGES, 'unit', {})).toEqual(counted(CHANGES, ({ n }) => `unit-${n % 4}`));
  });
});
