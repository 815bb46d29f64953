import fc from 'fast-check';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { inTransaction, withConnection } from '../../projections/runtime/database';
import type { Operation, Rows } from '../../projections/runtime/operation';
import { foldProjection, type Projection, projection } from '../../projections/runtime/projection';
import { bind } from '../../projections/runtime/rows/bound-projection';
import { ProjectionTables } from '../../projections/runtime/rows/projection-tables';
import { LIVE } from '../../projections/runtime/rows/row-shape';
import type { RecordedEvent } from '../../src/kernel/event';
import { MemoryLog } from '../support/memory-log';
import { bench, type Bench, EffectRow, orders, OrderRow, ShopRow } from './runtime-toys';

@Entity({ schema: 'read', name: 'ledger' })
class LedgerRow {
  @PrimaryColumn('text') book!: string;
  @PrimaryColumn('int') page!: number;
  @Column('text', { nullable: true }) label!: string | null;
  @Column('int') lines!: number;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amount!: string | null;
}

type LedgerRows = Rows<LedgerRow, 'book' | 'page'>;
type Entry = (rows: LedgerRows) => Operation;
interface LedgerShapes {
  Written: { readonly entries: readonly Entry[] };
}

const ledger = projection<LedgerShapes>()({
  name: 'ledger',
  version: 1,
  table: LedgerRow,
  key: ['book', 'page'],
  ignores: [],
  when: { Written: ({ data: { entries } }, rows) => entries.map((entry) => entry(rows)) },
});

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

const event = (stream: string, type: string, data: unknown, index: number): RecordedEvent => ({
  id: `${index}`,
  stream,
  version: index + 1,
  position: `mem-${String(index + 1).padStart(19, '0')}`,
  type,
  v: 1,
  data,
  meta: {
    commandId: 'c',
    correlationId: 'c',
    actor: { id: 'u', role: 'handler', unit: 'u' },
    occurredAt: '2026-03-10T09:00:00+08:00',
    recordedAt: '2026-03-10T01:00:00Z',
  },
});

/** A list cut into runs, as batches come: the cuts must never matter. */
const inRuns = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[][]> =>
  fc.array(fc.array(item, { minLength: 1, maxLength: 8 }), { maxLength: 5 });

describe('a run of events written at once', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([LedgerRow, MirrorRow, OrderRow, ShopRow, EffectRow]);
    const runtime = place.runtime(new MemoryLog(), [ledger, mirrors, orders]);
    await runtime.rebuild(['ledger', 'mirrors', 'orders'], { by: 'a test', why: 'the tables' });
  });
  afterAll(() => place.close());

  async function apply(subject: Projection, runs: readonly (readonly RecordedEvent[])[]): Promise<void> {
    const bound = bind(subject, place.dataSource);
    const tables = new ProjectionTables(bound, LIVE);
    for (const { table } of bound.shapes) await place.pool.query(`truncate read."${table}"`);
    for (const run of runs)
      await withConnection(place.pool, (client) => inTransaction(client, () => tables.apply(client, run)));
  }

  it('leaves the rows as the operations would one by one', async () => {
    const yuan = fc.integer({ min: -99_999, max: 99_999 });
    const operation = fc.record({
      op: fc.constantFrom('put', 'patch', 'add', 'drop'),
      page: fc.integer({ min: 1, max: 3 }),
      label: fc.option(fc.constantFrom('a', 'b')),
      lines: fc.integer({ min: -3, max: 3 }),
      cents: fc.option(yuan),
    });
    type Done = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;
    const decimal = (cents: number | null): string | null => (cents === null ? null : (cents / 100).toFixed(2));
    const entryOf = ({ op, page, label, lines, cents }: Done): Entry => {
      const key = { book: 'main', page };
      if (op === 'put') return (rows) => rows.put(key, { label, lines, amount: decimal(cents) });
      if (op === 'patch') return (rows) => rows.patch(key, { label, amount: decimal(cents) });
      if (op === 'add') return (rows) => rows.add(key, { lines, amount: decimal(cents) ?? '0' }, { label });
      return (rows) => rows.drop(key);
    };
    await fc.assert(
      fc.asyncProperty(inRuns(operation), async (runs) => {
        const naive = new Map<number, { label: string | null; lines: number; cents: number | null }>();
        for (const { op, page, label, lines, cents } of runs.flat()) {
          const row = naive.get(page);
          if (op === 'drop') naive.delete(page);
          if (op === 'put') naive.set(page, { label, lines, cents });
          if (op === 'patch' && row) naive.set(page, { ...row, label, cents });
          if (op === 'add' && row)
            naive.set(page, { ...row, lines: row.lines + lines, cents: (row.cents ?? 0) + (cents ?? 0) });
          if (op === 'add' && !row) naive.set(page, { label, lines, cents: cents ?? 0 });
        }
        const entries = runs.map((run) => run.map(entryOf));
        await apply(
          ledger,
          entries.map((run) => run.map((entry, index) => event('main', 'Written', { entries: [entry] }, index))),
        );
        const expected = [...naive]
          .sort(([a], [b]) => a - b)
          .map(([page, { label, lines, cents }]) => ({ page, label, lines, amount: decimal(cents) }));
        expect(await place.rows('select page, label, lines, amount from read.ledger order by page')).toEqual(expected);
        await apply(ledger, [entries.map((run, index) => event('main', 'Written', { entries: run }, index))]);
        expect(await place.rows('select page, label, lines, amount from read.ledger order by page')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps sums that are the naive sums of the rows, and numbers without gaps in the order of the log', async () => {
    const happening = fc.record({
      type: fc.constantFrom('OrderPlaced', 'ItemAdded', 'OrderMoved', 'OrderCancelled'),
      order: fc.constantFrom('o1', 'o2', 'o3', 'o4'),
      shop: fc.constantFrom('east', 'west'),
      yuan: fc.integer({ min: 0, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(inRuns(happening), async (runs) => {
        const naive = new Map<string, { shop: string; yuan: number; ordinal: number }>();
        const given: Record<string, number> = {};
        for (const { type, order, shop, yuan } of runs.flat()) {
          const row = naive.get(order);
          if (type === 'OrderCancelled') naive.delete(order);
          if (type === 'OrderPlaced') {
            if (row === undefined) given[shop] = (given[shop] ?? 0) + 1;
            naive.set(order, { shop, yuan, ordinal: row?.ordinal ?? given[shop] ?? 0 });
          }
          if (row && type === 'ItemAdded') naive.set(order, { ...row, yuan: row.yuan + yuan });
          if (row && type === 'OrderMoved') naive.set(order, { ...row, shop });
        }
        const events = runs.map((run) =>
          run.map(({ type, order, shop, yuan }, index) => event(order, type, { shop, amount: `${yuan}.00` }, index)),
        );
        await apply(orders, events);
        const rows = [...naive]
          .sort()
          .map(([orderId, { shop, yuan, ordinal }]) => ({ orderId, shop, amount: `${yuan}.00`, ordinal }));
        const sums = ['east', 'west']
          .map((shop) => ({ shop, of: rows.filter((row) => row.shop === shop) }))
          .filter(({ of }) => of.length > 0)
          .map(({ shop, of }) => ({
            shop,
            orders: of.length,
            amount: `${of.reduce((sum, row) => sum + Number(row.amount), 0)}.00`,
          }));
        expect(await place.rows('select "orderId", shop, amount, ordinal from read.orders order by 1')).toEqual(rows);
        expect(await place.rows('select * from read.shops order by 1')).toEqual(sums);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a fold the same row whether it was just made or read back from the database', async () => {
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
        const [first, second] = [event(id, 'Shown', data, 0), event(id, 'Shown', {}, 1)];
        await apply(mirrors, [[first, second]]);
        const fromMemory = await place.rows('select seen from read.mirrors');
        await apply(mirrors, [[first], [second]]);
        expect(await place.rows('select seen from read.mirrors')).toEqual(fromMemory);
      }),
      { numRuns: 150 },
    );
  });
});
