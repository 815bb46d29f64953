import type { RecordedEvent } from '../../src/kernel/event';
import { UpcastingLog, upcasted, type Upcasts } from '../../src/event-log/upcasting';
import { MemoryLog } from '../support/memory-log';

/** Version 1 knew one amount in fen, version 2 an amount in yuan, version 3 the currency as well. */
const upcasts: Upcasts = {
  RespondentFined: [
    ({ fen }: { fen: number }) => ({ yuan: (fen / 100).toFixed(2) }),
    ({ yuan }: { yuan: string }) => ({ fine: { amount: yuan, currency: 'CNY' } }),
  ],
};

const fined = (v: number, data: unknown): RecordedEvent => ({
  id: 'f4a6a1f0-0000-5000-8000-000000000001',
  stream: 'complaint-1',
  version: 1,
  position: 'mem-1',
  type: 'RespondentFined',
  v,
  data,
  meta: {
    commandId: 'c',
    correlationId: 'c',
    actor: { id: 'wang', role: 'handler', unit: 'shaoguan' },
    occurredAt: '2010-12-07T09:00:00+08:00',
    recordedAt: '2010-12-07T01:00:00.000Z',
  },
});

describe('an event of an older shape', () => {
  it.each([
    [1, { fen: 100000 }],
    [2, { yuan: '1000.00' }],
    [3, { fine: { amount: '1000.00', currency: 'CNY' } }],
  ])('of version %i is seen in the newest shape', (v, data) => {
    expect(upcasted(fined(v, data), upcasts)).toMatchObject({
      v: 3,
      data: { fine: { amount: '1000.00', currency: 'CNY' } },
    });
  });

  it('is not changed itself, and an event without steps is the same object', () => {
    const old = fined(1, { fen: 100000 });
    upcasted(old, upcasts);
    expect(old).toEqual(fined(1, { fen: 100000 }));
    const other = { ...old, type: 'ComplaintAccepted' };
    expect(upcasted(other, upcasts)).toBe(other);
  });

  it('is upcast for every reader of the log', async () => {
    const stored = new MemoryLog();
    await stored.append(
      'complaint-1',
      0,
      [{ type: 'RespondentFined', v: 1, data: { fen: 2000000 } }],
      fined(1, {}).meta,
    );
    const log = new UpcastingLog(stored, upcasts);
    const newest = { v: 3, data: { fine: { amount: '20000.00', currency: 'CNY' } } };
    for await (const event of log.read('complaint-1')) expect(event).toMatchObject(newest);
    for await (const { events } of log.readAll(log.beginning))
      expect(events).toEqual([expect.objectContaining(newest)]);
    const stop = new AbortController();
    for await (const { events } of log.follow(log.beginning, {}, stop.signal)) {
      expect(events).toEqual([expect.objectContaining(newest)]);
      stop.abort();
    }
    expect(stored.events[0]).toMatchObject({ v: 1, data: { fen: 2000000 } });
    expect.assertions(4);
  });
});
