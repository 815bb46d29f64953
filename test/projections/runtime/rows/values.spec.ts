import fc from 'fast-check';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { foldProjection } from '../../../../projections/runtime/definition/projection';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { applyRuns, recorded } from '../shop/trade';

/** What may be held in a column of every kind, and what the fold saw of it the next time. */
@Entity({ schema: 'read', name: 'mirrors' })
class MirrorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('timestamptz', { nullable: true }) moment!: Date | null;
  @Column('date', { nullable: true }) day!: string | null;
  @Column('bigint', { nullable: true }) big!: string | null;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amount!: string | null;
  @Column('boolean', { nullable: true }) flag!: boolean | null;
  @Column('text', { array: true, nullable: true }) tags!: readonly string[] | null;
  @Column('jsonb', { nullable: true }) document!: object | null;
  @Column('text') seen!: string;
  @Column('int') ordinal!: number;
}

interface MirrorShapes {
  Shown: Partial<Record<'text' | 'moment' | 'day' | 'big' | 'amount', string>> & {
    readonly flag?: boolean;
    readonly tags?: readonly string[];
    readonly document?: object;
  };
}

const mirrors = foldProjection<MirrorShapes>()({
  name: 'mirrors',
  version: 1,
  table: MirrorRow,
  key: 'id',
  keyOf: ({ stream }) => stream,
  ignores: [],
  numbered: { column: 'ordinal', series: () => 'all' },
  evolve: { Shown: (row, { data }) => ({ ...data, seen: JSON.stringify({ ...row, seen: '' }) }) },
});

describe('a value in a row', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([MirrorRow]);
    const runtime = place.runtime(new MemoryLog(), [mirrors]);
    await runtime.rebuild(['mirrors'], { by: 'a test', why: 'the tables' });
  });
  afterAll(() => place.close());

  it('is the same to a fold whether it was just made or read back from the database', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const odd = fc.oneof(text, fc.constantFrom('a\0b', '\ud800', '\udc00x', '𝄞', '\\u0000'));
    const moment = fc
      .tuple(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom('Z', '+08:00', '-03:30'),
      )
      .map(([date, offset]) => date.toISOString().replace('Z', `4567${offset}`));
    const shown = fc.record(
      {
        text: odd,
        moment,
        day: moment.map((instant) => instant.slice(0, 10)),
        big: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
        amount: fc.oneof(
          fc.integer().map((cents) => (cents / 100).toFixed(2)),
          fc.constantFrom('7', '1.5', '-0', '007.10'),
        ),
        flag: fc.boolean(),
        tags: fc.array(odd, { maxLength: 3 }),
        document: fc.dictionary(odd, fc.jsonValue({ maxDepth: 2 })),
      },
      { requiredKeys: [] },
    );
    const id = '0d8f5c3e-5f0c-4e8e-9d0b-7c1d4f7f2a11';
    await fc.assert(
      fc.asyncProperty(shown, async (data) => {
        const [first, second] = [recorded(id, 'Shown', data, 0), recorded(id, 'Shown', {}, 1)];
        await applyRuns(place, mirrors, [[first, second]]);
        const fromMemory = await place.rows('select seen from read.mirrors');
        await applyRuns(place, mirrors, [[first], [second]]);
        expect(await place.rows('select seen from read.mirrors')).toEqual(fromMemory);
      }),
      { numRuns: 150 },
    );
  });
});
