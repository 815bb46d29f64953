import { Client } from 'pg';
import { openEventLog } from '../../src/event-log/open-event-log';
import { openSealedLog } from '../../src/vault/open-sealed-log';
import { ErasureLedger } from '../../src/vault/erasure/erasure-ledger';
import { Vault } from '../../src/vault/vault';
import { unseal } from '../../src/vault/sealing/seal';
import { UnknownSealKey } from '../../src/vault/keys/key-encryption';
import type { EventLog } from '../../src/event-log/event-log';
import type { RecordedEvent } from '../../src/kernel/event';
import { newId } from '../../src/kernel/ids';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../support/application/running/in-process';
import { freshDatabase } from '../support/database/postgres';

const CANARY = '金丝雀-7';
const SECRET = 'a secret of this test, at least 32 long';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let vault: Vault;
let log: EventLog;
let ledger: ErasureLedger;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await dataFolder();
  ledger = new ErasureLedger(join(folder, 'erasures.jsonl'));
  vault = await Vault.open({ url: database.url, sealKeys: [SECRET] });
  log = await openSealedLog(vault, { databaseUrl: database.url, ledger });
});
afterAll(async () => {
  await log.close();
  await vault.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const context = () => {
  const commandId = newId();
  const actor = { id: 'wang', role: 'handler', unit: 'shaoguan' };
  return { commandId, correlationId: commandId, actor, occurredAt: '2026-03-01T09:00:00+08:00' };
};
const received = {
  type: 'ComplaintReceived',
  v: 1,
  data: { complainant: { name: CANARY }, narrative: CANARY, kind: 'complaint' },
};
const contacted = { type: 'ContactLogged', v: 1, data: { party: 'complainant', summary: CANARY } };
const staffed = { type: 'StaffActionTaken', v: 1, data: { measure: 'warning', staff: CANARY } };
const erasure = { type: 'PersonalDataErased', v: 1, data: { ground: 'on-request' } };

async function read(stream: string, from: EventLog = log): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of from.read(stream)) events.push(event);
  return events;
}

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client
    .query<Record<string, unknown>>(text)
    .then((answer) => answer.rows)
    .finally(() => client.end());
}
const stored = async (stream: string): Promise<string> =>
  JSON.stringify(await rows(`select data, meta from event_log.event where stream = '${stream}' order by version`));
const keys = async (ids: readonly string[]): Promise<number> => (await vault.keysToOpen(ids)).size;
const keysOf = (events: readonly RecordedEvent[]): string[] =>
  events.flatMap(({ sealed }) => (sealed ? [sealed.key] : []));

describe('what reaches the log', () => {
  const stream = `complaint-${newId()}`;

  it('holds personal fields sealed, with a word in each place, and all else as it was', async () => {
    await log.append(stream, 0, [received, contacted], context());
    await log.append(stream, 2, [staffed], context());
    expect(await stored(stream)).not.toContain('金丝雀');
    const events = await read(stream);
    expect(events.map(({ data }) => data)).toEqual([
      { complainant: { name: '已封存' }, narrative: '已封存', kind: 'complaint' },
      { party: 'complainant', summary: '已封存' },
      { measure: 'warning', staff: '已封存' },
    ]);
    expect(events.map(({ sealed }) => [sealed?.subject, sealed?.fields])).toEqual([
      ['complainant', ['complainant', 'narrative']],
      ['complainant', ['summary']],
      ['staff', ['staff']],
    ]);
  });

  it('comes with the terms that it is found by, unless they are not wanted: then nobody asks for a key', async () => {
    const asked = jest.spyOn(vault, 'keysToOpen');
    const paged = async (foundBy?: boolean): Promise<unknown[]> => {
      const found: unknown[] = [];
      for await (const { events } of log.readAll(log.beginning, { foundBy }))
        for (const event of events) if (event.stream === stream) found.push([event.type, event.foundBy !== undefined]);
      return found;
    };
    const types = ['ComplaintReceived', 'ContactLogged', 'StaffActionTaken'];
    expect(await paged(false)).toEqual(types.map((type) => [type, false]));
    expect(asked).not.toHaveBeenCalled();
    expect(await paged()).toEqual(types.map((type) => [type, type === 'ComplaintReceived']));
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('is opened by the key of its data subject: one for each of a case, also in another program', async () => {
    const other = await Vault.join({ url: database.url, sealKeys: [SECRET] });
    const elsewhere = await openSealedLog(other, { databaseUrl: database.url });
    await elsewhere.append(stream, 3, [contacted], context());
    const events = await read(stream, elsewhere);
    const [first, second, staff, third] = keysOf(events);
    expect([second, third]).toEqual([first, first]);
    expect(staff).not.toBe(first);
    const opened = await other.keysToOpen(keysOf(events));
    const told = events.map(
      (event) => event.sealed && unseal(event.sealed, event, opened.get(event.sealed.key) ?? Buffer.alloc(0)),
    );
    expect(told).toEqual([
      { complainant: { name: CANARY }, narrative: CANARY },
      { summary: CANARY },
      { staff: CANARY },
      { summary: CANARY },
    ]);
    await elsewhere.close();
    await other.close();
  });

  it('opens in no other place, and not once it was changed', async () => {
    const [event] = await read(stream);
    if (!event?.sealed) throw new Error('nothing was sealed');
    const { sealed } = event;
    const key = (await vault.keysToOpen([sealed.key])).get(sealed.key) ?? Buffer.alloc(0);
    const other = sealed.text[30] === 'A' ? 'B' : 'A';
    const changed = { ...sealed, text: sealed.text.slice(0, 30) + other + sealed.text.slice(31) };
    expect(unseal(sealed, event, key)).toHaveProperty('narrative', CANARY);
    expect(() => unseal(sealed, { ...event, id: newId() }, key)).toThrow();
    expect(() => unseal(sealed, { ...event, stream: `complaint-${newId()}` }, key)).toThrow();
    expect(() => unseal({ ...sealed, subject: 'staff' }, event, key)).toThrow();
    expect(() => unseal({ ...sealed, fields: ['narrative'] }, event, key)).toThrow();
    expect(() => unseal(changed, event, key)).toThrow();
  });

  it('is the first answer when a command comes again, although it would be sealed otherwise', async () => {
    const [place, command] = [`complaint-${newId()}`, context()];
    const first = await log.append(place, 0, [received], command);
    expect(await log.append(place, 0, [received], command)).toEqual({ ...first, repeated: true });
    expect(await read(place)).toHaveLength(1);
  });

  it('may hold facts from before the vault, which are read as they were', async () => {
    const stream = `complaint-${newId()}`;
    const before = await openEventLog({ databaseUrl: database.url });
    await before.append(stream, 0, [received], context());
    await before.close();
    await log.append(stream, 1, [contacted], context());
    expect((await read(stream)).map(({ data }) => data)).toEqual([
      received.data,
      { party: 'complainant', summary: '已封存' },
    ]);
  });
});

describe('an erasure', () => {
  it('destroys the keys of every data subject of the case with the fact that tells it, and no other', async () => {
    const [stream, beside] = [`complaint-${newId()}`, `complaint-${newId()}`];
    await log.append(stream, 0, [received, staffed], context());
    await log.append(beside, 0, [received], context());
    const [gone, kept] = [keysOf(await read(stream)), keysOf(await read(beside))];
    expect([new Set(gone).size, await keys(gone)]).toEqual([2, 2]);
    await log.append(stream, 2, [erasure], context());
    expect([await keys(gone), await keys(kept)]).toEqual([0, 1]);
    expect((await ledger.all()).at(-1)).toMatchObject({ stream, fact: erasure });
  });

  it('that loses a race destroys nothing', async () => {
    const stream = `complaint-${newId()}`;
    await log.append(stream, 0, [received], context());
    await expect(log.append(stream, 0, [erasure], context())).rejects.toThrow('is not at version 0');
    expect(await keys(keysOf(await read(stream)))).toBe(1);
    expect(await rows(`select * from vault.erasure where stream = '${stream}'`)).toEqual([]);
  });

  it('is finished at the next start when the program ended in the middle of it', async () => {
    const stream = `complaint-${newId()}`;
    await log.append(stream, 0, [received], context());
    // As it is left by a program that ended between the fact and the keys.
    await vault.store.beginErasure(stream);
    const beneath = await openSealedLog(vault, { databaseUrl: database.url });
    await beneath.append(stream, 1, [erasure], context());
    await beneath.close();
    expect(await keys(keysOf(await read(stream)))).toBe(1);
    await (await openSealedLog(vault, { databaseUrl: database.url, ledger })).close();
    expect(await keys(keysOf(await read(stream)))).toBe(0);
    expect(await rows(`select done from vault.erasure where stream = '${stream}'`)).toEqual([{ done: true }]);
  });

  it('holds when older copies of the databases are put back', async () => {
    const stream = `complaint-${newId()}`;
    await log.append(stream, 0, [received], context());
    const ids = keysOf(await read(stream));
    const copy = await rows(`select id, wrapped, wrapped_by from vault.data_key where id = '${String(ids[0])}'`);
    await log.append(stream, 1, [erasure], context());
    const [{ id, wrapped, wrapped_by: by } = {}] = copy;
    await vault.store.add([{ id: String(id), wrapped: wrapped as Buffer, wrappedBy: String(by) }]);
    await rows(`delete from vault.erasure where stream = '${stream}'`);
    expect(await keys(ids)).toBe(1);
    await (await openSealedLog(vault, { databaseUrl: database.url, ledger })).close();
    expect(await keys(ids)).toBe(0);
  });
});

describe('the key that wraps all others', () => {
  it('is asked for by name: with another one nothing is opened', async () => {
    const another = Vault.join({ url: database.url, sealKeys: ['another secret, long enough for this'] });
    await expect(another).rejects.toBeInstanceOf(UnknownSealKey);
  });

  it('is changed without touching a fact: keys are wrapped anew, and the old secret opens nothing any more', async () => {
    const stream = `complaint-${newId()}`;
    await log.append(stream, 0, [received], context());
    const before = await stored(stream);
    const ids = keysOf(await read(stream));
    const [file, key] = ['ab'.repeat(32), { id: newId(), bytes: Buffer.alloc(32, 7) }];
    await vault.handedIn.keep(file, key);
    const fresh = 'the next secret, which is just as long';
    const rotating = await Vault.join({ url: database.url, sealKeys: [fresh, SECRET] });
    expect(await rotating.rotate()).toBeGreaterThan(1);
    expect(await rotating.rotate()).toBe(0);
    await rotating.close();
    const after = await Vault.join({ url: database.url, sealKeys: [fresh] });
    expect((await after.keysToOpen(ids)).size).toBe(1);
    // A file that was handed in before and is named only now.
    expect((await after.handedIn.take(stream, [file])).get(file)).toEqual(key);
    expect(after.fingerprint('x')).toBe(vault.fingerprint('x'));
    await after.close();
    await expect(Vault.join({ url: database.url, sealKeys: [SECRET] })).rejects.toBeInstanceOf(UnknownSealKey);
    expect(await stored(stream)).toBe(before);
  });
});
