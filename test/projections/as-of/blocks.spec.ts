import { Blocks } from '../../../projections/statistics/sums/blocks.digest';
import type { Dimension, Population } from '../../../projections/statistics/sums/question';
import { type Group, sumsAsOf } from '../../../projections/statistics/sums/sums';
import { usableBlocks } from '../../../projections/statistics/sums/usable-blocks';
import { quarterOf, weekOf } from './naive-spans';
import { type StatisticsDatabase, statisticsDatabase } from './statistics-database';

const CHANGES = 700;
const positionAt = (ordinal: number): string => `pg-${String(ordinal).padStart(19, '0')}`;

let database: StatisticsDatabase;
let dataSource: StatisticsDatabase['dataSource'];
let pool: StatisticsDatabase['pool'];
beforeAll(async () => {
  database = await statisticsDatabase();
  ({ dataSource, pool } = database);
  // Facts 1, 2, 3 …: every fifth has two changes, every seventh takes one back; days of three years, regimes and channels by turns.
  await pool.query(
    `insert into read.statistic_changes (position, ordinal, count, case_id, recorded_on, cohort_day, flow_day, figure, unit,
       regime, regime_version, category, channel, kind, respondent_type, region, detail, currency, amount)
     select 'pg-' || lpad(n::text, 19, '0'), o, case when n % 7 = 0 then -1 else 1 end, gen_random_uuid(), '2024-01-01',
       date '2021-01-01' + n * 3 % 1000, date '2021-01-01' + n % 1000, case o when 0 then 'received' else 'closingDue' end,
       'unit-' || n % 4, 'regime-' || n % 2, 1, 'price', 'channel-' || n % 3, 'complaint', 'shop', 'r', '', '',
       case when n % 7 = 0 then -0.5 else 0.5 end
     from generate_series(1, ${CHANGES}) n, generate_series(0, case when n % 5 = 0 then 1 else 0 end) o`,
  );
  const blocks = new Blocks('read', 3);
  while (await blocks.grow(pool));
});
afterAll(() => database.close());

const dayAfter = (days: number): string => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10);

/** What the changes up to a position come to, counted one by one. */
function counted(
  until: number,
  tell: (change: { n: number; flow: string }) => string | undefined,
): Record<string, string> {
  const sums = new Map<string, number>();
  for (let n = 1; n <= until; n++)
    for (const figure of n % 5 === 0 ? ['received', 'closingDue'] : ['received']) {
      const flow = dayAfter(n % 1000);
      const told = tell({ n, flow });
      if (told === undefined) continue;
      const key = `${told} ${figure}`;
      sums.set(key, (sums.get(key) ?? 0) + (n % 7 === 0 ? -1 : 1));
    }
  return Object.fromEntries(
    [...sums].filter(([, count]) => count !== 0).map(([key, count]) => [key, `${count} ${(count / 2).toFixed(2)}`]),
  );
}

async function told(until: number, by: Dimension, population: Population): Promise<Record<string, string>> {
  const counted = ['received', 'closingDue'] as const;
  const question = { basis: 'flow', population, dimensions: [by], counted } as const;
  return linesOf(await sumsAsOf(dataSource.manager, question, positionAt(until)), by);
}

const linesOf = (groups: readonly Group[], by: Dimension): Record<string, string> =>
  Object.fromEntries(
    groups.flatMap(({ key, sums }) =>
      sums.map(({ figure, count, amount }) => [`${key[by]} ${figure}`, `${count} ${amount}`]),
    ),
  );

describe('blocks of the changes of the statistics', () => {
  it('are made of eight of the level below, of which the small ones are then gone', async () => {
    const { rows } = await pool.query<{ level: number; blocks: number }>(
      'select level, count(*)::int as blocks from read.statistic_blocks group by level order by level',
    );
    // 840 changes are 233 or more blocks of three: a block ends with all changes of a fact.
    const ofLevel = new Map(rows.map(({ level, blocks }) => [level, blocks]));
    const [lowest = 0, first = 0, second = 0, third = 0] = [0, 1, 2, 3].map((level) => ofLevel.get(level));
    expect(lowest).toBeLessThan(8);
    expect(first).toBeLessThan(8);
    expect(second).toBeGreaterThan(2);
    expect(third).toBe(Math.floor(second / 8));
    const all = 64 * second + 8 * first + lowest;
    expect(all).toBeGreaterThan(230);
    expect(all).toBeLessThanOrEqual(280);
  });

  it('are the same whether they are made of much at once, of little or of both by turns', async () => {
    const all = (table: string): string => `select * from read.${table} t order by t::text collate "C"`;
    const [blocks, sums] = [await pool.query(all('statistic_blocks')), await pool.query(all('statistics'))];
    const client = await pool.connect();
    try {
      await client.query('begin; truncate read.statistics, read.statistic_blocks');
      const slowly = new Blocks('read', 3);
      // Where the next level may begin and where it may not, with more and less than one of it at hand.
      const steps = [2, 7, 97, 7, 240];
      for (let at = 1, step = 0; at <= CHANGES; at += steps[step++ % steps.length] ?? 1)
        while (await slowly.grow(client, positionAt(at)));
      while (await slowly.grow(client));
      expect((await client.query(all('statistic_blocks'))).rows).toEqual(blocks.rows);
      expect((await client.query(all('statistics'))).rows).toEqual(sums.rows);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('are few at every position, and leave few changes behind them', async () => {
    for (let at = 1; at <= CHANGES; at += 13) {
      const { levels, until } = await usableBlocks(dataSource.manager, positionAt(at));
      expect(levels.length).toBeLessThanOrEqual(7 * 4);
      const behind = at - (until === '' ? 0 : Number(until.slice(3)));
      expect(behind).toBeGreaterThanOrEqual(0);
      expect(behind).toBeLessThanOrEqual(64 * 4);
    }
  });

  it.each<[Dimension, (change: { n: number; flow: string }) => string]>([
    ['unit', ({ n }) => `unit-${n % 4}`],
    ['channel', ({ n }) => `channel-${n % 3}`],
    ['regime', ({ n }) => `regime-${n % 2}`],
    ['day', ({ flow }) => flow],
    ['week', ({ flow }) => weekOf(flow)],
    ['month', ({ flow }) => flow.slice(0, 7)],
    ['quarter', ({ flow }) => quarterOf(flow)],
    ['year', ({ flow }) => flow.slice(0, 4)],
  ])('come to what is counted one by one, by %s', async (by, tell) => {
    for (const [from, to] of [
      [undefined, undefined],
      ['2021-01-01', '2022-01-01'],
      ['2021-02-10', '2022-11-03'],
      ['2021-03-01', '2021-05-01'],
      ['2021-03-05', '2021-03-09'],
    ])
      for (let at = 5; at <= CHANGES; at += 139) {
        const within = ({ flow }: { flow: string }): boolean =>
          (from === undefined || flow >= from) && (to === undefined || flow < to);
        expect([at, from, to, await told(at, by, { from, to })]).toEqual([
          at,
          from,
          to,
          counted(at, (change) => (within(change) ? tell(change) : undefined)),
        ]);
      }
  });

  it('count of the cases of a period what was due before a day, as of any position', async () => {
    for (const before of ['2021-01-20', '2021-09-14', '2022-12-01', '2024-01-01'])
      for (let at = 40; at <= CHANGES; at += 97) {
        const population = { from: '2021-02-01', to: '2023-05-01' };
        const question = {
          basis: 'cohort',
          population,
          dimensions: ['unit'],
          counted: ['closingDue'],
          before,
        } as const;
        const groups = await sumsAsOf(dataSource.manager, question, positionAt(at));
        const due = counted(at, ({ n, flow }) => {
          const cohort = dayAfter((n * 3) % 1000);
          return flow < before && cohort >= population.from && cohort < population.to ? `unit-${n % 4}` : undefined;
        });
        expect([before, at, linesOf(groups, 'unit')]).toEqual([
          before,
          at,
          Object.fromEntries(Object.entries(due).filter(([key]) => key.endsWith('closingDue'))),
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
      const groups = await sumsAsOf(dataSource.manager, question, positionAt(CHANGES));
      const due = counted(CHANGES, ({ flow }) => (flow < question.before ? 'money' : undefined));
      expect(groups.map(({ key, sums }) => [key.category, sums[0]?.count])).toEqual([
        ['money', Number(due['money closingDue']?.split(' ')[0])],
      ]);
    },
  );

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
