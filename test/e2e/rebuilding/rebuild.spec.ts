import { setTimeout as sleep } from 'node:timers/promises';
import type { StatisticsAnswer } from '../../../projections/statistics/statistics.answer';
import { LEAST } from '../../support/application/told/cases';
import { firstComplaints, importCfpb } from '../../support/application/told/cfpb';
import { countOf, statistics } from '../../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { recordedFacts } from '../../support/application/told/recorded-facts';
import { dump, holdReading, sumUp, vandalise, type Dump } from '../../support/application/read-tables';
import { beginRebuild, progressOf, rebuilt, stateOf } from '../../support/application/running/rebuilding';
import { expectRefused } from '../../support/application/refused';
import { tell, YEAR_2010 } from '../../support/application/told/telling';
import { giveEveryCommand } from '../../support/open-api/one-of-everything';

let app: RunningApplication;
let complaint: string;
beforeAll(async () => {
  app = await runningApplication();
  const { complaints } = await tell(app.api, YEAR_2010);
  complaint = complaints.get('agency') ?? '';
  await importCfpb(app.api, firstComplaints(200));
  await giveEveryCommand(app.api);
});
afterAll(() => app.end());

/** The read tables once they have seen everything. */
async function settled(): Promise<Dump> {
  const head = await app.api.head();
  const models = [
    'complaints',
    `complaints/${complaint}/history`,
    'statistics',
    'transfers',
    'penalties',
    'documents',
    'seal-uses',
    'spot-checks',
    'units',
    'units/daqiao/business-volumes',
    'guidance?unit=ruyuan&on=2026-03-01',
  ];
  for (const model of models) await app.api.read(`/api/${model}${model.includes('?') ? '&' : '?'}after=${head}`);
  await sumUp(app.databaseUrl);
  return dump(app.databaseUrl);
}

describe('read tables that were spoilt', () => {
  it('are row by row what they were, once they are rebuilt from the log', async () => {
    const before = await settled();
    await vandalise(app.databaseUrl);
    const spoilt = await dump(app.databaseUrl);
    for (const table of Object.keys(before)) expect([table, spoilt[table]]).not.toEqual([table, before[table]]);

    await beginRebuild(app.api, 'all');
    expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
    const after = await settled();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it('are mended one read model at a time: the others stay as they are', async () => {
    const before = await settled();
    await vandalise(app.databaseUrl);
    const spoilt = await dump(app.databaseUrl);
    await beginRebuild(app.api, 'transfers');
    expect((await rebuilt(app.api)).transfers).toBe('done');
    expect(await dump(app.databaseUrl)).toEqual({ ...spoilt, transfers: before.transfers });
    await beginRebuild(app.api, 'all');
    await rebuilt(app.api);
    expect(await settled()).toEqual(before);
  });
});

describe('readers of tables that are being rebuilt', () => {
  it('read what is true all the time, and what is written meanwhile is there after it', async () => {
    const questions = [
      'complaints?total=true&from=2010-01-01&to=2011-01-01&limit=200',
      `complaints/${complaint}`,
      `complaints/${complaint}/history`,
      'statistics/respondents?from=2010-01-01&to=2011-01-01',
      `penalties?caseId=${complaint}`,
      'transfers?to=ruyuan',
      'units',
      'spot-checks/trail',
    ];
    const told = await Promise.all(questions.map((question) => app.api.read(`/api/${question}`)));
    const withoutPosition = (answer: unknown): unknown => ({ ...(answer as object), position: undefined });
    const seen = async (question: string): Promise<unknown> => {
      const { status, text, body } = await app.api.get(`/api/${question}`);
      expect([question, status, text]).toEqual([question, 200, text]);
      return body;
    };
    let rebuilding = true;
    let looks = 0;
    const look = async (): Promise<void> => {
      for (; rebuilding; looks++) {
        const year = 'statistics?regime=tourism&from=2010-01-01&to=2011-01-01';
        const { figures } = (await seen(year)) as StatisticsAnswer;
        expect([countOf(figures, 'received'), countOf(figures, 'closed'), countOf(figures, 'valid')]).toEqual([
          12, 12, 5,
        ]);
        const index = looks % questions.length;
        expect(withoutPosition(await seen(questions[index] ?? ''))).toEqual(withoutPosition(told[index]));
      }
    };
    let written = 0;
    const write = async (): Promise<void> => {
      for (; rebuilding; written++) {
        await app.api.record('/api/complaints', { ...LEAST, at: '2003-05-01T09:00:00+08:00' });
        await sleep(5);
      }
    };
    const rebuildTwice = async (): Promise<void> => {
      for (const _turn of [1, 2]) {
        await beginRebuild(app.api, 'all');
        expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
      }
    };
    await Promise.all([look(), write(), rebuildTwice().finally(() => (rebuilding = false))]);

    expect(looks).toBeGreaterThan(3);
    expect(written).toBeGreaterThan(3);
    const after = await app.api.head();
    const { figures } = await statistics(app.api, `from=2003-05-01&to=2003-05-02&after=${after}`);
    expect(countOf(figures, 'received')).toBe(written);
    const live = await settled();
    await beginRebuild(app.api, 'all');
    await rebuilt(app.api);
    expect(await dump(app.databaseUrl)).toEqual(live);
  });
});

describe('a rebuild that is held up by a reader', () => {
  it('is told of as it goes on, keeps others from rebuilding the same, and ends when it can', async () => {
    const reader = await holdReading(app.databaseUrl, 'units');
    await beginRebuild(app.api, 'units');
    try {
      const refused = { status: 422, code: 'rebuild-under-way' };
      for (const name of ['units', 'all']) {
        const again = () => app.api.post(`/api/projections/${name}/rebuild`, {});
        const { detail } = await expectRefused(app.api, again, refused);
        expect(detail).toContain('units');
      }
      expect((await app.api.get('/api/units')).status).toBe(200);
      expect(await stateOf(app.api, 'units')).not.toBe('done');
    } finally {
      await reader.release();
    }
    expect((await rebuilt(app.api)).units).toBe('done');
  });

  it('tells its states in a stream, from the first to the last', async () => {
    const reader = await holdReading(app.databaseUrl, 'units');
    const states = new Set<string | undefined>();
    let begun: string | undefined;
    for await (const { items } of progressOf(app.api)) {
      const { rebuild } = items.find(({ name }) => name === 'units') ?? {};
      if (begun === undefined) {
        begun = rebuild?.startedAt;
        await beginRebuild(app.api, 'units');
      } else if (rebuild && rebuild.startedAt !== begun) {
        states.add(rebuild.state);
        if (rebuild.state === 'done') break;
        if (rebuild.state === 'swapping') await reader.release();
      }
    }
    expect([...states].slice(-2)).toEqual(['swapping', 'done']);
  });

  it('is cancelled when somebody says so, and readers see what they saw', async () => {
    const before = await app.api.read('/api/units');
    const reader = await holdReading(app.databaseUrl, 'units');
    try {
      await beginRebuild(app.api, 'units');
      const told = await app.api.post('/api/projections/units/cancel-rebuild', { why: 'the office opens' });
      expect([told.status, told.body]).toEqual([202, { names: ['units'] }]);
      expect((await rebuilt(app.api)).units).toBeUndefined();
    } finally {
      await reader.release();
    }
    expect(await app.api.read('/api/units')).toEqual(before);
    const again = () => app.api.post('/api/projections/units/cancel-rebuild', {});
    await expectRefused(app.api, again, { status: 422, code: 'no-rebuild-under-way' });
    const facts = (await recordedFacts(app.databaseUrl)).filter(({ stream }) => stream === 'projection-units');
    const last = facts.at(-1);
    expect([last?.type, JSON.parse(last?.data ?? '')]).toEqual(['RebuildCancelled', { why: 'the office opens' }]);
  });
});
