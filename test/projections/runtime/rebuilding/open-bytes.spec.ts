import type { PoolClient } from 'pg';
import { foldProjection } from '../../../../projections/runtime/definition/projection';
import { ShareFold } from '../../../../projections/runtime/rebuild/loading/share-fold';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import type { RecordedEvent } from '../../../../src/kernel/event';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { BasketRow, BasketVersionRow } from '../shop/by-order';
import type { ShopShapes } from '../shop/shop';

const MEGABYTE = 1024 * 1024;

/** A row of each order that holds the text of its event. */
const labels = foldProjection<ShopShapes>()({
  name: 'labels',
  version: 1,
  table: BasketRow,
  key: 'stream',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => stream,
  ignores: ['ShopOpened', 'OrderMoved', 'OrderCancelled'],
  evolve: {
    OrderPlaced: (_none, { data: { shop } }) => ({ shop, items: 1 }),
    ItemAdded: (row) => row && { ...row, items: row.items + 1 },
  },
});

/** What `pg` asks of a query that copies. */
interface Copying {
  handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }): void;
  handleReadyForQuery(): void;
}

/** A connection that takes every COPY and keeps nothing but the size of what came at once. */
class Counting {
  readonly chunks: number[] = [];

  get sent(): number {
    return this.chunks.reduce((sum, size) => sum + size, 0);
  }

  readonly client = {
    query: (copy: Copying): void => {
      copy.handleCopyInResponse({
        sendCopyFromChunk: (chunk: Buffer) => this.chunks.push(chunk.length),
        endCopyFrom: () => undefined,
      });
      copy.handleReadyForQuery();
    },
  } as unknown as PoolClient;
}

describe('what a share of the log holds', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([BasketRow, BasketVersionRow]);
  });
  afterAll(() => place.close());

  const fold = (counting: Counting, most: number): ShareFold =>
    new ShareFold([bind(labels, place.dataSource)], counting.client, most, new Map());

  async function* pages(orders: number, letters: number, size: number): AsyncGenerator<readonly RecordedEvent[]> {
    const log = new MemoryLog();
    await log.add('order-0', 'OrderPlaced', { shop: '', amount: '1.00' });
    const [first] = log.events;
    if (first === undefined) throw new Error('the log holds what was added');
    for (let order = 0; order < orders; order += size)
      yield Array.from({ length: Math.min(size, orders - order) }, (_none, index) => ({
        ...first,
        stream: `order-${order + index}`,
        data: { shop: 'x'.repeat(letters), amount: '1.00' },
      }));
  }

  it('is bounded in bytes, however large the events are, and however many', async () => {
    const [large, most] = [400_000, 16 * MEGABYTE];
    const counting = new Counting();
    const share = fold(counting, most);
    let taken = 0;
    const held: number[] = [];
    for await (const page of pages(1_500, large, 5)) {
      await share.take(page);
      taken += page.length * large;
      held.push(taken - counting.sent);
    }
    // A letter may take two bytes: half as many letters are held, and with them a page that is folded and one that is sent.
    expect(Math.max(...held)).toBeLessThan(most / 2 + 2 * 5 * large);
    expect(Math.max(...held)).toBeGreaterThan(most / 4);
    await share.settle();
    expect(counting.sent).toBeGreaterThan(1_500 * large);
  });

  it('is what belongs to the stream that goes on, where streams come one after the other', async () => {
    const large = 400_000;
    const counting = new Counting();
    const share = fold(counting, 1024 * MEGABYTE);
    let taken = 0;
    const held: number[] = [];
    for await (const page of pages(200, large, 5)) {
      await share.take(page, { goesOn: page.at(-1)?.stream });
      taken += page.length * large;
      held.push(taken - counting.sent);
    }
    // The page in hand, with the stream that went on before it; all of it could be held.
    expect(Math.max(...held)).toBeLessThan(2 * 5 * large + MEGABYTE);
    await share.settle();
    expect(counting.sent).toBeGreaterThan(200 * large);
  });

  it('is handed over a little at a time in the end', async () => {
    const counting = new Counting();
    const share = fold(counting, 1024 * MEGABYTE);
    for await (const page of pages(6_000, 1_000, 500)) await share.take(page);
    expect(counting.sent).toBe(0);
    await share.settle();
    expect(counting.sent).toBeGreaterThan(6_000 * 1_000);
    expect(Math.max(...counting.chunks)).toBeLessThan(MEGABYTE);
  });
});
