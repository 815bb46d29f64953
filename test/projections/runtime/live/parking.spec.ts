import { Column, Entity, PrimaryColumn } from 'typeorm';
import { foldProjection, projection } from '../../../../projections/runtime/definition/projection';
import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { PATIENCE_MS } from '../shop/trade';

@Entity({ schema: 'read', name: 'letters' })
class LetterRow {
  @PrimaryColumn('text') letter!: string;
  @Column('text') words!: string;
  @Column('smallint') pages!: number;
}

interface LetterShapes {
  Written: { readonly word: string; readonly pages?: number };
}

/** Whether the program has the fault that it will be cured of. */
let isFaulty = true;

const letters = foldProjection<LetterShapes>()({
  name: 'letters',
  version: 1,
  table: LetterRow,
  key: 'letter',
  keyOf: ({ stream }) => stream,
  ignores: [],
  evolve: {
    Written: (row, { stream, data: { word, pages = 1 } }) => {
      if (word === 'poison' && isFaulty) throw new TypeError('this word cannot be read');
      return { letter: stream, words: row === undefined ? word : `${row.words} ${word}`, pages };
    },
  },
});

/** A neighbour without a fault, led in the same lane. */
@Entity({ schema: 'read', name: 'counts' })
class CountRow {
  @PrimaryColumn('text') letter!: string;
  @Column('int') times!: number;
}

const counts = projection<LetterShapes>()({
  name: 'counts',
  version: 1,
  table: CountRow,
  key: ['letter'],
  ignores: [],
  when: { Written: ({ stream }, table) => [table.add({ letter: stream }, { times: 1 })] },
});

describe('an event that a read model cannot take', () => {
  let place: Bench;
  let log: MemoryLog;
  let runtime: ProjectionRuntime;
  const rows = (): Promise<unknown[]> => place.rows('select letter, words from read.letters order by letter');
  const write = (letter: string, word: string): Promise<string> => log.add(letter, 'Written', { word });
  const caughtUp = async (): Promise<void> => runtime.waitFor(['letters'], await log.head(), PATIENCE_MS);

  beforeEach(async () => {
    isFaulty = true;
    place = await bench([LetterRow, CountRow]);
    log = new MemoryLog();
    runtime = place.runtime(log, [letters, counts]);
    await runtime.start();
    await write('a', 'one');
    await write('b', 'one');
    await caughtUp();
  });
  afterEach(() => place.close());

  it('sets its stream aside and nothing else, and says so', async () => {
    await write('a', 'two');
    const poison = await write('b', 'poison');
    await write('c', 'one');
    await write('b', 'three');
    await write('a', 'three');
    await caughtUp();
    expect(await rows()).toEqual([
      { letter: 'a', words: 'one two three' },
      { letter: 'b', words: 'one' },
      { letter: 'c', words: 'one' },
    ]);
    await runtime.waitFor(['counts'], await log.head(), PATIENCE_MS);
    expect(await place.rows('select letter, times from read.counts order by letter')).toEqual([
      { letter: 'a', times: 3 },
      { letter: 'b', times: 3 },
      { letter: 'c', times: 1 },
    ]);
    expect(await runtime.list()).toMatchObject([
      { name: 'letters', status: 'live', parked: 1 },
      { name: 'counts', status: 'live', parked: 0 },
    ]);
    expect(await runtime.parked(['letters'])).toMatchObject([
      {
        name: 'letters',
        stream: 'b',
        position: poison,
        version: 2,
        type: 'Written',
        error: expect.stringContaining('this word cannot be read') as string,
      },
    ]);
  });

  it('keeps its stream aside in the next program, until it is unparked by one that can take it', async () => {
    await write('b', 'poison');
    await caughtUp();
    await runtime.stop();
    runtime = place.runtime(log, [letters]);
    await runtime.start();
    await write('b', 'three');
    await write('a', 'two');
    await caughtUp();
    expect(await runtime.unpark(['letters'])).toEqual([
      { name: 'letters', stream: 'b', events: 0, error: expect.stringContaining('cannot be read') as string },
    ]);
    expect(await rows()).toEqual([
      { letter: 'a', words: 'one two' },
      { letter: 'b', words: 'one' },
    ]);

    isFaulty = false;
    expect(await runtime.unpark(['letters'])).toEqual([{ name: 'letters', stream: 'b', events: 2 }]);
    expect(await runtime.list()).toMatchObject([{ status: 'live', parked: 0 }]);
    await write('b', 'four');
    await caughtUp();
    expect(await rows()).toEqual([
      { letter: 'a', words: 'one two' },
      { letter: 'b', words: 'one poison three four' },
    ]);
    expect(await runtime.verify(['letters'])).toMatchObject([{ differing: 0 }]);
  });

  it('is found among its neighbours when only the database refuses the row', async () => {
    await write('a', 'two');
    await log.add('b', 'Written', { word: 'two', pages: 40_000 });
    await write('c', 'one');
    await caughtUp();
    expect(await rows()).toEqual([
      { letter: 'a', words: 'one two' },
      { letter: 'b', words: 'one' },
      { letter: 'c', words: 'one' },
    ]);
    expect(await runtime.parked(['letters'])).toMatchObject([{ stream: 'b', version: 2 }]);
  });

  it('stops the read model when too many streams would be set aside', async () => {
    await runtime.stop();
    runtime = place.runtime(log, [letters], { mostParked: 2 });
    await runtime.start();
    for (const letter of ['a', 'b', 'c', 'd']) await write(letter, 'poison');
    await expect(caughtUp()).rejects.toThrow('letters has stopped');
    expect(await runtime.list()).toMatchObject([
      { status: 'stopped', parked: 2, error: expect.stringContaining('2 cases are set aside already') as string },
    ]);
  });
});
