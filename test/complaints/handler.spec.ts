import type { StoredFiles } from '../../src/attachments/stored-files.port';
import { loadCalendars } from '../../src/calendar/load-calendars';
import { StreamWriter } from '../../src/commands/stream-writer';
import type { Envelope, Receipt } from '../../src/commands/envelope';
import { ActOnComplaint, complaintIdFor, ComplaintHandler } from '../../src/complaints/complaint.handler';
import { ReceiptCodes } from '../../src/complaints/public/receipt-codes';
import { momentOf } from '../../src/kernel/day';
import { parseRegime } from '../../src/regimes/loading/pack-file';
import { Regimes } from '../../src/regimes/regimes';
import { UnitDirectory } from '../../src/units/unit-directory';
import { PACK } from '../regimes/pack-text';
import { NO_FILE, type Attempt } from '../support/given';
import { MemoryLog } from '../support/memory-log';
import { accept, classify, receive, transfer } from './words/acts';
import { superiors } from './words/organisation';

const ID = '5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11';
const MINUTE = 60_000;
const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

/** Two versions of a regime; the second one, in force from 24 March 2022, has another list of categories. */
const first = PACK.replace('2025-12-31', '2022-03-23');
const second = PACK.replace('version: 1', 'version: 2')
  .replace('  from: 2020-01-01\n  until: 2025-12-31\n', '  from: 2022-03-24\n')
  .replace('id: goods', 'id: ware');
const versions = [parseRegime('first', first), parseRegime('second', second)];
const regimes = new Regimes(versions.map((regime) => ({ ...regime, limits: [] })));
const shop = {
  regime: 'market',
  channel: 'visit',
  category: 'service',
  respondents: [{ type: 'shop', name: '某商店' }],
  subject: { item: '酸牛奶' },
};

const receipts = new ReceiptCodes(() => Promise.resolve(Buffer.alloc(32)));

async function office(rules = regimes) {
  const log = new MemoryLog();
  const streams = new StreamWriter(log);
  for (const [code, parent] of superiors) {
    await log.add(`unit-${code}`, 'UnitRegistered', { code, name: code, level: 'county', parent, regions: [] });
  }
  const units = log.events.length;
  const files: StoredFiles = { missing: (hashes) => Promise.resolve(hashes.filter((sha256) => sha256 === NO_FILE)) };
  const handler = new ComplaintHandler(streams, rules, new UnitDirectory(streams), receipts, files, loadCalendars());
  const give = async (
    { command, by, clerk, asRecorded }: Attempt,
    rest: Partial<Envelope> = {},
    id = ID,
  ): Promise<Receipt> =>
    handler.execute(
      new ActOnComplaint(id, command, { caller: { id: clerk, role: 'handler', unit: by }, asRecorded, ...rest }),
    );
  return { give, recorded: () => log.events.slice(units) };
}

describe('a command on a complaint', () => {
  it('begins the stream of the case, and goes on in it', async () => {
    const { give, recorded } = await office();
    expect(await give(receive(shop))).toMatchObject({ id: ID, version: 1 });
    expect(await give(accept())).toMatchObject({ id: ID, version: 2 });
    expect(recorded().map(({ stream, type }) => [stream, type])).toEqual([
      [`complaint-${ID}`, 'ComplaintReceived'],
      [`complaint-${ID}`, 'ComplaintAccepted'],
    ]);
  });

  it('on a case that there is not finds nothing and records nothing', async () => {
    const { give, recorded } = await office();
    await expect(give(accept())).rejects.toMatchObject({ name: 'NotFound', what: 'complaint', id: ID });
    expect(recorded()).toEqual([]);
  });

  it('looks the units up in the log', async () => {
    const { give, recorded } = await office();
    await expect(give(receive({ ...shop, by: 'nowhere' }))).rejects.toMatchObject({ code: 'unknown-unit' });
    await give(receive(shop));
    await expect(give(transfer({ to: 'nowhere' }))).rejects.toMatchObject({ code: 'unknown-unit' });
    await give(transfer({ to: 'ruyuan' }));
    expect(recorded().map(({ type }) => type)).toEqual(['ComplaintReceived', 'ComplaintTransferred']);
  });
});

describe('the regime of a case', () => {
  it.each([
    ['2022-03-23T15:59:59Z', 1],
    ['2022-03-23T16:00:00Z', 2],
    ['2022-03-23T23:59:59+08:00', 1],
    ['2022-03-24T00:00:00+08:00', 2],
  ])('is that of the day in China: received %s, version %d', async (at, version) => {
    const { give, recorded } = await office();
    await give(receive({ ...shop, at }));
    expect(recorded()[0]).toMatchObject({ data: { regime: { id: 'market', version } }, meta: { occurredAt: at } });
  });

  it('stays the one of that day', async () => {
    const { give } = await office();
    await give(receive({ ...shop, at: '2022-03-01T09:00:00+08:00' }));
    await expect(give(classify({ category: 'ware' }))).rejects.toMatchObject({ code: 'not-in-regime' });
    await expect(give(classify({ category: 'goods' }))).resolves.toMatchObject({ version: 2 });
  });

  it('is none on a day before the first version, and none of another name', async () => {
    const { give } = await office();
    const before = receive({ ...shop, at: '2019-12-31T23:59:59+08:00' });
    await expect(give(before)).rejects.toMatchObject({ code: 'regime-not-in-force', facts: { day: '2019-12-31' } });
    await expect(give(receive({ ...shop, regime: 'tourism' }))).rejects.toMatchObject({ code: 'unknown-regime' });
  });
});

describe('the limits of a case', () => {
  it('are told with the fact that starts them, and the next command knows them', async () => {
    const { give, recorded } = await office(new Regimes(versions));
    expect(await give(receive({ ...shop, at: '2022-03-28T09:00:00+08:00' }))).toMatchObject({ version: 2 });
    // 03-29, 30, 31, 04-01, 04-02 (a make-up Saturday), then 清明 to 04-05, 04-06, 04-07
    expect(recorded()[1]).toMatchObject({
      type: 'DeadlineSet',
      data: { limit: 'accept', due: '2022-04-08T00:00:00+08:00', unit: 'shaoguan' },
      meta: { occurredAt: '2022-03-28T09:00:00+08:00' },
    });
    expect(await give(accept({ at: '2022-04-08T10:00:00+08:00' }))).toMatchObject({ version: 4 });
    expect(recorded()[3]).toMatchObject({
      type: 'DeadlineMissed',
      data: { limit: 'accept', due: '2022-04-08T00:00:00+08:00' },
      meta: { actor: { id: 'clock', role: 'system' }, occurredAt: '2022-04-08T00:00:00+08:00' },
    });
  });
});

describe('the time of a command', () => {
  it('is as stated, or now', async () => {
    const { give, recorded } = await office();
    await give(receive({ ...shop, at: '2026-03-02T09:00:00+08:00' }));
    await give(accept());
    const [receipt, acceptance] = recorded();
    expect(receipt?.meta.occurredAt).toBe('2026-03-02T09:00:00+08:00');
    expect(momentOf(acceptance?.meta.occurredAt ?? '')).toBeGreaterThan(momentOf('2026-03-02T09:00:00+08:00'));
  });

  it('is not in the future, except for what clocks differ', async () => {
    const { give } = await office();
    await expect(give(receive({ ...shop, at: minutesFromNow(60) }))).rejects.toMatchObject({ code: 'in-the-future' });
    await expect(give(receive({ ...shop, at: minutesFromNow(1) }))).resolves.toMatchObject({ version: 1 });
  });

  it('is never before the receipt, also when the clock of the receipt went ahead', async () => {
    const { give, recorded } = await office();
    await give(receive({ ...shop, at: minutesFromNow(4) }));
    await give(accept()).catch(() => undefined);
    const [receipt, ...later] = recorded().map(({ meta }) => momentOf(meta.occurredAt));
    for (const moment of later) expect(moment).toBeGreaterThanOrEqual(receipt ?? Infinity);
  });
});

describe('the receipt of a complaint, given again', () => {
  it('under the same key names the same complaint and records nothing more', async () => {
    const { give, recorded } = await office();
    const caller = { id: 'clerk-1', role: 'handler', unit: 'shaoguan' };
    const id = complaintIdFor({ caller, key: 'k-1' });
    const receipt = await give(receive(shop), { key: 'k-1' }, id);
    expect(await give(receive(shop), { key: 'k-1' }, id)).toEqual(receipt);
    const other = receive({ ...shop, region: '440300' });
    await expect(give(other, { key: 'k-1' }, id)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(recorded()).toHaveLength(1);
  });

  it('by another caller, under another key or without one is another complaint', () => {
    const caller = { id: 'clerk-1', role: 'handler', unit: 'shaoguan' };
    const id = complaintIdFor({ caller, key: 'k-1' });
    expect(complaintIdFor({ caller: { ...caller, role: 'head', unit: 'ruyuan' }, key: 'k-1' })).toBe(id);
    expect(complaintIdFor({ caller: { ...caller, id: 'clerk-2' }, key: 'k-1' })).not.toBe(id);
    expect(complaintIdFor({ caller, key: 'k-2' })).not.toBe(id);
    expect(complaintIdFor({ caller })).not.toBe(complaintIdFor({ caller }));
  });
});
