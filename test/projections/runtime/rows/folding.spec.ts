import fc from 'fast-check';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Operation, Rows } from '../../../../projections/runtime/definition/operation';
import { projection } from '../../../../projections/runtime/definition/projection';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { orders, OrderRow, ShopChangeRow } from '../shop/shop';
import { applyRuns, recorded, shopsNow } from '../shop/trade';

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

/** A list cut into runs, as batches come: the cuts must never matter. */
const inRuns = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[][]> =>
  fc.array(fc.array(item, { minLength: 1, maxLength: 8 }), { maxLength: 5 });

describe('a run of events written at once', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([LedgerRow, OrderRow, ShopChangeRow]);
    const runtime = place.runtime(new MemoryLog(), [ledger, orders]);
    await runtime.rebuild(['ledger', 'orders'], { by: 'a test', why: 'the tables' });
  });
  afterAll(() => place.close());

  it('leaves the rows as the operations would one by one', async () => {
    const operation = fc.record({
      op: fc.constantFrom('put', 'patch', 'add', 'drop'),
      page: fc.integer({ min: 1, max: 3 }),
      label: fc.option(fc.constantFrom('a', 'b')),
      lines: fc.integer({ min: -3, max: 3 }),
      cents: fc.option(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })),
    });
    type Done = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;
    const decimal = (cents: bigint | null): string | null => {
      const digits = String(cents).replace('-', '').padStart(3, '0');
      return cents === null ? null : `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    const entryOf = ({ op, page, label, lines, cents }: Done): Entry => {
      const key = { book: 'main', page };
      if (op === 'put') return (rows) => rows.put(key, { label, lines, amount: decimal(cents) });
      if (op === 'patch') return (rows) => rows.patch(key, { label: label ?? undefined, amount: decimal(cents) });
      if (op === 'add') return (rows) => rows.add(key, { lines, amount: decimal(cents) ?? '0' }, { label });
      return (rows) => rows.drop(key);
    };
    await fc.assert(
      fc.asyncProperty(inRuns(operation), async (runs) => {
        const naive = new Map<number, { label: string | null; lines: number; cents: bigint | null }>();
        for (const { op, page, label, lines, cents } of runs.flat()) {
          const row = naive.get(page);
          if (op === 'drop') naive.delete(page);
          if (op === 'put') naive.set(page, { label, lines, cents });
          if (op === 'patch' && row) naive.set(page, { ...row, label: label ?? row.label, cents });
          if (op === 'add' && row)
            naive.set(page, { ...row, lines: row.lines + lines, cents: (row.cents ?? 0n) + (cents ?? 0n) });
          if (op === 'add' && !row) naive.set(page, { label, lines, cents: cents ?? 0n });
        }
        const entries = runs.map((run) => run.map(entryOf));
        await applyRuns(
          place,
          ledger,
          entries.map((run) => run.map((entry, index) => recorded('main', 'Written', { entries: [entry] }, index))),
        );
        const expected = [...naive]
          .sort(([a], [b]) => a - b)
          .map(([page, { label, lines, cents }]) => ({ page, label, lines, amount: decimal(cents) }));
        expect(await place.rows('select page, label, lines, amount from read.ledger order by page')).toEqual(expected);
        await applyRuns(place, ledger, [
          entries.map((run, index) => recorded('main', 'Written', { entries: run }, index)),
        ]);
        expect(await place.rows('select page, label, lines, amount from read.ledger order by page')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps changes that sum up to the rows, and numbers without gaps in the order of the log', async () => {
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
        let index = 0;
        const events = runs.map((run) =>
          run.map(({ type, order, shop, yuan }) => recorded(order, type, { shop, amount: `${yuan}.00` }, index++)),
        );
        await applyRuns(place, orders, events);
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
        expect(await shopsNow(place)).toEqual(sums);
      }),
      { numRuns: 60 },
    );
  });
});
