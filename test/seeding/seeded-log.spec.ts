import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { seedLog } from '../../bench/seed/seed-log';
import { complaintSubject } from '../../src/complaints/complaint.subject';
import { canonicalJson, sha256 } from '../../src/kernel/hash';
import { eventIdOf } from '../../src/kernel/ids';
import { Api } from '../support/application/api';
import { caughtUp } from '../support/application/running/caught-up';
import { dataFolder, doorsTo, nodeOn } from '../support/application/running/in-process';
import { freshDatabase } from '../support/database/postgres';
import type { RecordedEvent } from '../../src/kernel/event';
import type { Installation } from '../../src/installation';

const CASES = 120;

/** Fields that an event may have and the one golden sample of its type happens not to have. */
const NOT_IN_SAMPLE: Readonly<Record<string, readonly string[]>> = {
  ComplaintReceived: ['.receipt:string'],
  ReplySent: ['.likeness:string'],
  // Steps of a derivation over holidays, and of one that ends on a day of rest.
  DeadlineSet: [
    '.derivation[].to:string',
    '.derivation[].holiday.zh:string',
    '.derivation[].holiday.en:string',
    '.derivation[].name.zh:string',
    '.derivation[].name.en:string',
  ],
};

async function rowsOf<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const BYTES =
  'select position, recorded_at, version, v, id, stream, type, data, meta from event_log.event order by position';

async function eventsOf({ log }: Installation): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of log.readAll(log.beginning)) events.push(...page.events);
  return events;
}

/** The names of all fields of a value, with those within it; of lists those of any item. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, `${path}.${name}`));
}

describe('a seeded log', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let node: Installation;
  let events: RecordedEvent[];
  beforeAll(async () => {
    database = await freshDatabase();
    const written = await seedLog(database.url, { cases: CASES, seed: 7 });
    node = await nodeOn(database.url, await dataFolder());
    events = await eventsOf(node);
    expect(events).toHaveLength(written);
  });
  afterAll(async () => {
    await node.close();
    await database.drop();
  });

  const cases = (): Map<string, RecordedEvent[]> => {
    const streams = new Map<string, RecordedEvent[]>();
    for (const event of events.filter(({ stream }) => stream.startsWith('complaint-')))
      streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    return streams;
  };

  it('holds that many cases of eight to twelve events on average, and the offices they are in', () => {
    const streams = cases();
    expect(streams.size).toBe(CASES);
    const ofCases = [...streams.values()].flat().length;
    expect(ofCases / CASES).toBeGreaterThan(8);
    expect(ofCases / CASES).toBeLessThan(12);
    // A province, twelve cities, eight districts in each.
    expect(events.filter(({ type }) => type === 'UnitRegistered')).toHaveLength(1 + 12 + 12 * 8);
  });

  it('is in the order of a log: positions without gaps, versions in order, recorded as time went on', () => {
    expect(events.map(({ position }) => position)).toEqual(
      events.map((_event, index) => `pg-${String(index + 1).padStart(19, '0')}`),
    );
    for (const ofCase of cases().values())
      expect(ofCase.map(({ version }) => version)).toEqual(ofCase.map((_event, index) => index + 1));
    const recorded = events.map(({ meta }) => meta.recordedAt);
    expect(recorded).toEqual([...recorded].sort());
  });

  it('has in every event what a recorded command leaves: ids from command and place, the actor, a hash', () => {
    const ofCommand = new Map<string, number>();
    for (const { id, meta } of events) {
      const place = ofCommand.get(meta.commandId) ?? 0;
      ofCommand.set(meta.commandId, place + 1);
      expect(id).toBe(eventIdOf(meta.commandId, place));
      expect(meta.correlationId).toBe(meta.commandId);
      expect(meta.commandHash).toMatch(/^[0-9a-f]{64}$/);
      expect(Object.keys(meta.actor)).toEqual(['id', 'role', 'unit']);
    }
    // Worked out here from what the API documents: key, caller and content of the command.
    const accepted = events.find(({ type }) => type === 'ComplaintAccepted');
    const asked = { command: 'AcceptComplaint', content: { at: accepted?.meta.occurredAt } };
    expect(accepted?.meta.commandHash).toBe(sha256(canonicalJson(asked)));
  });

  it('has only fields that the golden samples of its types have, with values of their types', () => {
    for (const type of new Set(events.map((event) => event.type))) {
      const golden = JSON.parse(
        readFileSync(join(__dirname, '..', 'golden', `${type}.v1.json`), 'utf8'),
      ) as RecordedEvent;
      const known = new Set(fieldsOf(golden.data));
      const data = events.filter((event) => event.type === type).map((event) => event.data);
      const fields = new Set(data.flatMap((each) => fieldsOf(each)));
      expect([type, [...fields].filter((field) => !known.has(field)).sort()]).toEqual([
        type,
        [...(NOT_IN_SAMPLE[type] ?? [])].sort(),
      ]);
    }
  });

  it('folds to cases of which nearly all are closed, the last ones still open', () => {
    const states = [...cases().values()].map((ofCase) =>
      ofCase.reduce(complaintSubject.apply, complaintSubject.initial),
    );
    const closed = states.filter(({ stage }) => stage === 'closed').length;
    expect(closed).toBeGreaterThan(0.9 * CASES);
    expect(states.every(({ received }) => received)).toBe(true);
  });

  it('is what every read model makes of it: the live rows are those of a fresh replay', async () => {
    await caughtUp(new Api(await node.app.getUrl(), doorsTo(database.url)));
    const models = (await node.runtime.list()).map(({ name }) => name);
    const verified = await node.runtime.verify(models);
    expect(verified.map(({ differing }) => differing)).toEqual(models.map(() => 0));
    expect(await rowsOf(database.url, 'select count(*)::int as cases from read.case_list')).toEqual([{ cases: CASES }]);
  });

  it('is the same to the byte for the same seed, another one for another, and takes more behind it', async () => {
    const other = await freshDatabase();
    try {
      await seedLog(other.url, { cases: CASES, seed: 7 });
      const [first, again] = [await rowsOf(database.url, BYTES), await rowsOf(other.url, BYTES)];
      expect(again).toEqual(first);
      const keys = `select conname, pg_get_constraintdef(oid) as definition from pg_constraint
                     where conrelid = 'event_log.event'::regclass order by conname`;
      expect(await rowsOf(other.url, keys)).toEqual(await rowsOf(database.url, keys));

      await seedLog(other.url, { cases: 3, seed: 8 });
      const more = (await rowsOf<{ position: string; type: string }>(other.url, BYTES)).slice(first.length);
      expect(more[0]?.position).toBe(String(first.length + 1));
      expect(more.filter(({ type }) => type === 'ComplaintReceived')).toHaveLength(3);
      expect(more.filter(({ type }) => type === 'UnitRegistered')).toEqual([]);
    } finally {
      await other.drop();
    }
  });

  it('refuses the same cases a second time, and adds nothing then', async () => {
    const count = 'select count(*) from event_log.event';
    const before = await rowsOf(database.url, count);
    await expect(seedLog(database.url, { cases: 2, seed: 7 })).rejects.toThrow('unique');
    expect(await rowsOf(database.url, count)).toEqual(before);
  });
});
