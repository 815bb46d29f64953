import type { ClientBase } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { journal, type Transactions } from '../../../../projections/runtime/definition/journal';
import { foldProjection } from '../../../../projections/runtime/definition/projection';
import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { PATIENCE_MS, until } from '../shop/trade';

@Entity({ schema: 'read', name: 'books' })
class BookRow {
  @PrimaryColumn('text') book!: string;
  @Column('text') words!: string;
}

@Entity({ schema: 'read', name: 'written' })
class WrittenRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('text') word!: string;
}

/** Two words each, in the order in which they were written. */
@Entity({ schema: 'read', name: 'pairs' })
class PairRow {
  @PrimaryColumn('int') number!: number;
  @Column({ type: 'text', collation: 'C' }) until!: string;
  @Column('text') pair!: string;
}

interface BookShapes {
  Written: { readonly word: string };
}

class Pairs {
  constructor(private readonly schema: string) {}

  async grow(client: Pick<ClientBase, 'query'>, upTo = 'z'): Promise<boolean> {
    const reach = await this.reach(client);
    const { rowCount } = await client.query(
      `insert into ${this.schema}.pairs (number, until, pair)
       select (select count(*) from ${this.schema}.pairs), max(position), string_agg(word, ' ' order by position)
       from (select * from ${this.schema}.written where position > $1 and position <= $2 order by position limit 2) next
       having count(*) = 2`,
      [reach, upTo],
    );
    return rowCount === 1;
  }

  async makeAll({ once, each }: Transactions): Promise<void> {
    const whole = await once(async (client) => {
      await this.forgetFrom(client, '');
      const { rows } = await client.query<{ whole: number }>(
        `select (count(*) / 2)::int as whole from ${this.schema}.written`,
      );
      return rows[0]?.whole ?? 0;
    });
    // The last first: nobody may count on their order.
    await each([...Array(whole).keys()].reverse(), async (client, number) => {
      await beforePart(client, number);
      await client.query(
        `insert into ${this.schema}.pairs (number, until, pair)
         select $1::int, max(position), string_agg(word, ' ' order by position)
         from (select * from ${this.schema}.written order by position offset $1::int * 2 limit 2) part`,
        [number],
      );
    });
  }

  async reach(client: Pick<ClientBase, 'query'>): Promise<string> {
    const { rows } = await client.query<{ reach: string }>(
      `select coalesce(max(until), '') as reach from ${this.schema}.pairs`,
    );
    return rows[0]?.reach ?? '';
  }

  async forgetFrom(client: Pick<ClientBase, 'query'>, position: string): Promise<void> {
    await client.query(`delete from ${this.schema}.pairs where until >= $1`, [position]);
  }
}

let isFaulty = false;
let beforePart: (client: Pick<ClientBase, 'query'>, number: number) => Promise<unknown> = () => Promise.resolve();

const books = foldProjection<BookShapes>()({
  name: 'books',
  version: 1,
  table: BookRow,
  key: 'book',
  keyOf: ({ stream }) => stream,
  ignores: [],
  evolve: {
    Written: (row, { data: { word } }) => {
      if (word === 'poison' && isFaulty) throw new TypeError('this word cannot be read');
      return { words: `${row?.words ?? ''} ${word}`.trim() };
    },
  },
  journals: [
    journal(BookRow, {
      table: WrittenRow,
      key: ['position'],
      entries: ({ now, event: { position } }) => [{ position, word: now?.words.split(' ').at(-1) ?? '' }],
      digest: { tables: [{ entity: PairRow, key: ['number'] }], in: (schema) => new Pairs(schema) },
    }),
  ],
});

describe('tables that the server makes of a journal', () => {
  let place: Bench;
  let log: MemoryLog;
  let runtime: ProjectionRuntime;
  const write = (book: string, word: string): Promise<string> => log.add(book, 'Written', { word });
  const pairs = async (): Promise<string[]> =>
    ((await place.rows('select pair from read.pairs order by number')) as { pair: string }[]).map(({ pair }) => pair);

  /** They are made behind the rows: waits until they are as expected. */
  const eventually = (expected: readonly string[]): Promise<void> =>
    until(async () => (await pairs()).join() === expected.join());

  beforeEach(async () => {
    isFaulty = false;
    beforePart = () => Promise.resolve();
    place = await bench([BookRow, WrittenRow, PairRow]);
    log = new MemoryLog();
    runtime = place.runtime(log, [books]);
    for (const word of ['one', 'two', 'three']) await write('a', word);
    await write('b', 'four');
    await write('b', 'five');
  });
  afterEach(() => place.close());

  it('are there with a rebuild, and are the same after the next one, whatever was done to them', async () => {
    await runtime.rebuild(['books'], { by: 'a test', why: 'the first time' });
    expect(await pairs()).toEqual(['one two', 'three four']);
    await place.pool.query(`update read.pairs set pair = 'nothing' where number = 1`);
    await runtime.rebuild(['books'], { by: 'a test', why: 'vandals' });
    expect(await pairs()).toEqual(['one two', 'three four']);
  });

  describe('in a rebuild', () => {
    const bySides = (): ProjectionRuntime => place.runtime(log, [books], {}, undefined, { shares: 2 });
    const why = { by: 'a test', why: 'its parts' };

    it('are made in parts, two of them at a time where there are two workers', async () => {
      const [both, atOnce] = [new Set<number>(), [] as number[]];
      let meet: () => void = () => undefined;
      const met = new Promise<void>((resolve) => (meet = resolve));
      beforePart = async (_client, number) => {
        both.add(number);
        atOnce.push(both.size);
        if (both.size === 2) meet();
        await met;
        both.delete(number);
      };
      await bySides().rebuild(['books'], why);
      expect(atOnce).toEqual([1, 2]);
      expect(await pairs()).toEqual(['one two', 'three four']);
    });

    it('end the rebuild of their read model alone when what is in the rows does not fit', async () => {
      for (const word of ['six', 'seven', 'eight']) await write('c', word);
      const begun: number[] = [];
      beforePart = async (client, number) => {
        begun.push(number);
        if (number === 2) await client.query(`select 'no number'::int`);
      };
      const alone = place.runtime(log, [books], {}, undefined, { shares: 1 });
      await expect(alone.rebuild(['books'], why)).rejects.toThrow(/books.*integer/);
      // The fourth pair was made, the third failed, and none was begun behind it.
      expect(begun).toEqual([3, 2]);
      expect(await place.rows(`select tablename from pg_tables where schemaname = 'read_next'`)).toEqual([]);
    });

    it('leave the build to whoever takes it, but only between two parts', async () => {
      const done: string[] = [];
      let taking: Promise<unknown> | undefined;
      beforePart = async () => {
        taking ??= place.rows(`update projection.build set position = 'elsewhere'`).then(() => done.push('taken'));
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        await until(async () => (await place.rows(waiting)).length > 0);
        done.push('a part');
      };
      const alone = place.runtime(log, [books], {}, undefined, { shares: 1 });
      await expect(alone.rebuild(['books'], why)).rejects.toThrow('books is being built by somebody else');
      await taking;
      // The next part may be there before who waits for this one is awake; never is the build taken within a part.
      expect([done[0], done.at(-1)]).toEqual(['a part', 'taken']);
      expect(done.filter((one) => one === 'taken')).toHaveLength(1);
    });
  });

  it('are read from rows in the order of the log, also where streams were folded one after the other', async () => {
    await write('a', 'six');
    await write('b', 'seven');
    await write('a', 'eight');
    const folded = place.runtime(log, [{ ...books, byStream: true }]);
    await folded.rebuild(['books'], { by: 'a test', why: 'by streams' });
    const positions = (await place.rows('select position from read.written order by ctid')) as { position: string }[];
    expect(positions.map(({ position }) => position)).toEqual(log.events.map(({ position }) => position));
    expect(await pairs()).toEqual(['one two', 'three four', 'five six', 'seven eight']);
  });

  it('go on behind the live rows from where they are', async () => {
    await runtime.start();
    await eventually(['one two', 'three four']);
    await runtime.stop();
    await write('c', 'six');
    runtime = place.runtime(log, [books]);
    await runtime.start();
    await eventually(['one two', 'three four', 'five six']);
    // And again after 512 events.
    for (let word = 0; word < 1_024; word++) await write('d', `w${word}`);
    await until(async () => (await pairs()).length >= 3 + 256);
  });

  it('are verified as far as they are made, and a row that is not as the journal says is named', async () => {
    await runtime.start();
    await eventually(['one two', 'three four']);
    await write('c', 'six');
    await runtime.waitFor(['books'], await log.head(), PATIENCE_MS);
    const [sound] = await runtime.verify(['books']);
    expect(sound).toMatchObject({ differing: 0, differences: [] });
    await place.pool.query(`update read.pairs set pair = 'nothing' where number = 1`);
    const [found] = await runtime.verify(['books']);
    expect(found).toMatchObject({ differing: 1, differences: [{ table: 'pairs', key: { number: 1 } }] });
  });

  describe('while somebody else writes to them, as an unparking does,', () => {
    let goOn: () => Promise<void>;
    beforeEach(async () => {
      await runtime.start();
      await eventually(['one two', 'three four']);
      await runtime.stop();
      await write('c', 'six');
      const other = await place.pool.connect();
      await other.query('begin; lock table read.pairs in row exclusive mode');
      goOn = async () => {
        await other.query('commit');
        other.release();
      };
      runtime = place.runtime(log, [books]);
      await runtime.start();
      const waiting = `select 1 from pg_locks where relation = 'read.pairs'::regclass and not granted`;
      await until(async () => (await place.rows(waiting)).length > 0);
    });

    it('are not made, and no row waits for them, in the next term neither', async () => {
      for (const words of ['six seven', 'six seven eight']) {
        await write('c', words.split(' ').at(-1) ?? '');
        await runtime.waitFor(['books'], await log.head(), PATIENCE_MS);
        expect(await place.rows(`select words from read.books where book = 'c'`)).toEqual([{ words }]);
        for (const table of ['leader', 'checkpoint'])
          await place.rows(`update projection.${table} set epoch = epoch + 1`);
      }
      const meanwhile = await pairs();
      await goOn();
      expect(meanwhile).toEqual(['one two', 'three four']);
      await eventually(['one two', 'three four', 'five six', 'seven eight']);
    });

    it('are waited for by whoever stops', async () => {
      await runtime.waitFor(['books'], await log.head(), PATIENCE_MS);
      let isStopped = false;
      const stopping = runtime.stop().then(() => (isStopped = true));
      const led = 'select 1 from projection.leader where lease_until >= clock_timestamp()';
      await until(async () => (await place.rows(led)).length === 0);
      // It has given its lease back, and has nothing more to do than to wait.
      for (let turn = 0; turn < 5; turn++) await place.rows('select 1');
      const meanwhile = isStopped;
      await goOn();
      await stopping;
      expect(meanwhile).toBe(false);
      expect(await pairs()).toEqual(['one two', 'three four', 'five six']);
    });
  });

  it('forget what a stream that is unparked comes into, and are made anew with it', async () => {
    await runtime.start();
    await eventually(['one two', 'three four']);
    isFaulty = true;
    await write('a', 'poison');
    await write('b', 'six');
    await write('c', 'seven');
    await runtime.waitFor(['books'], await log.head(), PATIENCE_MS);
    await runtime.stop();
    runtime = place.runtime(log, [books]);
    await runtime.start();
    await write('c', 'eight');
    await runtime.waitFor(['books'], await log.head(), PATIENCE_MS);
    await eventually(['one two', 'three four', 'five six', 'seven eight']);
    isFaulty = false;
    await runtime.unpark(['books']);
    await eventually(['one two', 'three four', 'five poison', 'six seven']);
  });
});
