import { Blocks } from '../../../projections/statistics/sums/blocks.digest';
import { usableBlocks } from '../../../projections/statistics/sums/usable-blocks';
import { CHANGES, positionAt, changesInBlocks } from './changes-in-blocks';
import type { StatisticsDatabase } from './statistics-database';

describe('the levels of the blocks', () => {
  let database: StatisticsDatabase;
  let dataSource: StatisticsDatabase['dataSource'];
  let pool: StatisticsDatabase['pool'];
  beforeAll(async () => {
    database = await changesInBlocks();
    ({ dataSource, pool } = database);
  });
  afterAll(() => database.close());

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

  it.each([
    [1, 3],
    [5, 3],
    [64 * 3, 3],
    [64 * 3 + 8, 3],
    [840, 1],
  ])(
    'are the same for %d blocks of %d or more changes whether they are made one after the other or side by side',
    async (most, size) => {
      const client = await pool.connect();
      const all = async (table: string): Promise<unknown[]> =>
        (await client.query<object>(`select * from read.${table} t order by t::text collate "C"`)).rows;
      try {
        await client.query('begin; truncate read.statistics, read.statistic_blocks');
        await client.query(
          `delete from read.statistic_changes where position > (
             select position from read.statistic_changes order by position, ordinal offset $1 limit 1)`,
          [size * most],
        );
        const blocks = new Blocks('read', size);
        while (await blocks.grow(client));
        const expected = [await all('statistic_blocks'), await all('statistics')];
        expect(expected[0]?.length).toBeGreaterThan(0);
        // What is there of others goes.
        await client.query(`update read.statistic_blocks set until = 'z' where number = 0`);
        await blocks.makeAll({
          once: (work) => work(client),
          each: async (items, work) => {
            for (const item of [...items].reverse()) await work(client, item);
          },
        });
        expect([await all('statistic_blocks'), await all('statistics')]).toEqual(expected);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  );

  it('are few at every position, and leave few changes behind them', async () => {
    for (let at = 1; at <= CHANGES; at += 13) {
      const { levels, until } = await usableBlocks(dataSource.manager, positionAt(at));
      expect(levels.length).toBeLessThanOrEqual(7 * 4);
      const behind = at - (until === '' ? 0 : Number(until.slice(3)));
      expect(behind).toBeGreaterThanOrEqual(0);
      expect(behind).toBeLessThanOrEqual(64 * 4);
    }
  });
});
