import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HistoryPage } from '../../../projections/case-history/case-history.query';
import type { CaseDeadlines, DeadlinesPage } from '../../../projections/deadlines/deadlines.query';
import { DeadlineWatch } from '../../../src/complaints/clock/deadline-watch';
import type { Installation } from '../../../src/installation';
import { actor, Api } from '../../support/application/api';
import { caughtUp } from '../../support/application/running/caught-up';
import { receive, receiveFromConsumer, registerUnits } from '../../support/application/told/cases';
import {
  dataFolder,
  doorsTo,
  nodeOn,
  runningApplication,
  type RunningApplication,
} from '../../support/application/running/in-process';
import { freshDatabase } from '../../support/database/postgres';

const EN = { 'accept-language': 'en' };
const OLD = '2026-09-29T16:40:00+08:00';

describe('the limits of cases, over HTTP', () => {
  let app: RunningApplication;
  let api: Api;
  let overdue: string;
  let fresh: string;
  let free: string;
  beforeAll(async () => {
    app = await runningApplication();
    ({ api } = app);
    await registerUnits(api);
    ({ id: overdue } = await receiveFromConsumer(api, { at: OLD }));
    ({ id: fresh } = await receiveFromConsumer(api));
    ({ id: free } = await receive(api));
    await caughtUp(api);
  });
  afterAll(() => app.end());

  const limitsOf = async (id: string, headers = {}): Promise<CaseDeadlines> =>
    (await api.answered(`/api/complaints/${id}/deadline?after=${await api.head()}`, headers)).body as CaseDeadlines;
  const listed = async (query: string): Promise<string[]> =>
    ((await api.read(`/api/deadlines?${query}`)) as DeadlinesPage).items.map(({ id }) => id);

  it('are told with the derivation of each due date, in the language asked for', async () => {
    expect(await limitsOf(overdue, EN)).toMatchObject({
      unit: 'shaoguan',
      due: '2026-10-14T16:00:00.000Z',
      complete: true,
      limits: [
        {
          limit: 'accept',
          name: 'decision on acceptance',
          article: '第十四条',
          state: 'overdue',
          due: '2026-10-15T00:00:00+08:00',
          dueInWords: '2026-10-14 24:00',
          calendarVersion: 1,
          derivation: [
            'received 2026-09-29 16:40',
            'day 1 = 09-30',
            '10-01…10-07 holiday (National Day)',
            '10-10 (Sat) is a make-up working day',
            '7th working day = 2026-10-14 24:00',
          ],
        },
      ],
    });
    const [limit] = (await limitsOf(overdue)).limits;
    expect([limit?.name, limit?.derivation.at(-1)]).toEqual(['受理决定', '第 7 个工作日，2026-10-14 24:00 届满']);
  });

  it('are none for a case whose regime has none, and unknown for a case that there is not', async () => {
    expect(await limitsOf(free)).toMatchObject({ id: free, unit: 'shaoguan', state: 'ended', due: null, limits: [] });
    const nowhere = await api.get('/api/complaints/00000000-0000-4000-8000-000000000000/deadline');
    expect(nowhere.status).toBe(404);
  });

  it('are listed by what is due next, page by page', async () => {
    expect(await listed('')).toEqual([overdue, fresh]);
    const first = (await api.read('/api/deadlines?limit=1')) as DeadlinesPage;
    expect(first.items.map(({ id }) => id)).toEqual([overdue]);
    const second = (await api.read(`/api/deadlines?limit=1&cursor=${first.next ?? ''}`)) as DeadlinesPage;
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[fresh], undefined]);
  });

  it.each([
    ['unit=shaoguan', () => [overdue, fresh]],
    ['unit=ruyuan', () => []],
    ['state=open', () => [overdue, fresh]],
    ['state=overdue', () => [overdue]],
    ['state=ended', () => []],
    ['state=paused', () => []],
    ['state=urged', () => []],
    ['dueBefore=2026-10-14', () => []],
    ['dueBefore=2026-10-15', () => [overdue]],
    ['dueBefore=2026-10-15&state=open&unit=shaoguan', () => [overdue]],
  ])('are found by %s', async (query, expected) => {
    expect(await listed(query)).toEqual(expected());
  });

  it('are paused, resumed and extended, each new due date with its reason in the history', async () => {
    const { id } = await receiveFromConsumer(api, { kind: 'report', at: '2026-11-23T09:00:00+08:00' });
    const head = { headers: actor('guangdong', 'leader-1', 'leader') };
    const more = { limit: 'verify', length: 5, reason: '需外地核查' };
    await api.record(`/api/complaints/${id}/extensions`, { ...more, at: '2026-11-24T09:00:00+08:00' }, head);
    const [limit] = (await limitsOf(id, EN)).limits;
    // 15 working days from 11-23 are over on 12-14, 20 on 12-21
    expect(limit).toMatchObject({ due: '2026-12-22T00:00:00+08:00', extensions: 1 });
    const again = await api.post(`/api/complaints/${id}/extensions`, more, head);
    expect(again).toMatchObject({ status: 422, body: { code: 'extended-often-enough' } });
    const { items } = (await api.read(`/api/complaints/${id}/history?after=${await api.head()}`)) as HistoryPage;
    expect(items.map(({ words }) => words.en).slice(1)).toEqual([
      'Due date of “check of a report”: 2026-12-14 24:00 (第二十三条（市场监督管理行政处罚程序规定）; received 2026-11-23 09:00; day 1 = 11-24; 15th working day = 2026-12-14 24:00)',
      'leader-1 extended “check of a report” (2026-12-14 24:00) by 5 working days: 需外地核查',
      'Extended due date of “check of a report”: 2026-12-21 24:00 (第二十三条（市场监督管理行政处罚程序规定）; received 2026-11-23 09:00; extended by 5 working days; day 1 = 11-24; 20th working day = 2026-12-21 24:00)',
    ]);

    const mediated = await receiveFromConsumer(api);
    await api.record(`/api/complaints/${mediated.id}/acceptance`, {});
    await api.record(`/api/complaints/${mediated.id}/pauses`, { ground: 'suspension', reason: '管辖异议' });
    expect((await limitsOf(mediated.id)).limits).toMatchObject([
      { state: 'kept' },
      { limit: 'mediate', state: 'paused' },
    ]);
    expect(await listed(`state=paused&after=${await api.head()}`)).toEqual([mediated.id]);
    await api.record(`/api/complaints/${mediated.id}/resumptions`, {});
    expect((await limitsOf(mediated.id)).limits).toMatchObject([{ state: 'kept' }, { state: 'running' }]);
  });

  it('that need a calendar which is missing say so, and the health names the year', async () => {
    const missing = async (): Promise<number[]> =>
      ((await api.read('/api/health/ready')) as { missingYears: number[] }).missingYears;
    const { id } = await receiveFromConsumer(api, { at: '2026-11-20T09:00:00+08:00' });
    // 45 working days from there come into 2027, and the table ends with 2026.
    await api.record(`/api/complaints/${id}/acceptance`, { at: '2026-11-20T10:00:00+08:00' });
    const { complete, limits } = await limitsOf(id, EN);
    expect([complete, limits[1]?.complete, limits[1]?.missingYears]).toEqual([false, false, [2027]]);
    expect(limits[1]?.derivation).toContain('no official calendar of 2027: Monday to Friday taken as working days');
    expect(await listed('state=incomplete')).toContain(id);
    expect(await missing()).toContain(2027);
  });

  it('are counted by official days that can be read', async () => {
    const { days, ...year } = (await api.read('/api/calendar/2026')) as { days: object[] };
    expect(year).toEqual({ year: 2026, version: 1, complete: false });
    expect(days).toContainEqual({ day: '2026-10-10', type: 'make-up', zh: '国庆节', en: 'National Day' });
    expect(days).toHaveLength(39);
    expect((await api.get('/api/calendar/2027')).status).toBe(404);
  });
});

describe('what was missed while nobody looked', () => {
  const nodes: Installation[] = [];
  let database: { url: string; drop(): Promise<void> };
  let dataDir: string;
  const node = async (settings: Record<string, string> = {}): Promise<Api> => {
    const installation = await nodeOn(database.url, dataDir, settings);
    nodes.push(installation);
    return new Api(await installation.app.getUrl(), doorsTo(database.url));
  };
  const stopAll = async (): Promise<void> => {
    for (const each of nodes.splice(0)) await each.close();
  };
  beforeEach(async () => {
    database = await freshDatabase();
    dataDir = await dataFolder();
  });
  afterEach(async () => {
    await stopAll();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const missedIn = async (api: Api, id: string): Promise<HistoryPage['items']> => {
    const { items } = (await api.read(
      `/api/complaints/${id}/history?limit=200&after=${await api.head()}`,
    )) as HistoryPage;
    return items.filter(({ type }) => type === 'DeadlineMissed');
  };
  const untilMissed = async (api: Api, ids: readonly string[]): Promise<void> => {
    for (; ; await sleep(50)) {
      const counts = await Promise.all(ids.map(async (id) => (await missedIn(api, id)).length));
      if (counts.every((count) => count > 0)) return;
    }
  };

  it('is recorded once, by the system and as of the due date, though two nodes look', async () => {
    // Nobody looks while these are received: the next look of this node is in a day.
    const alone = await node({ DEADLINE_CHECK_SECONDS: '86400' });
    await registerUnits(alone);
    const receipts = await Promise.all(Array.from({ length: 12 }, () => receiveFromConsumer(alone, { at: OLD })));
    const ids = receipts.map(({ id }) => id);
    const { id: kept } = await receiveFromConsumer(alone, { at: OLD });
    await alone.record(`/api/complaints/${kept}/acceptance`, { at: '2026-10-10T09:00:00+08:00' });
    const { id: late } = await receiveFromConsumer(alone, { at: OLD });
    await alone.record(`/api/complaints/${late}/acceptance`, { at: '2026-10-16T09:00:00+08:00' });
    expect(await missedIn(alone, ids[0] ?? '')).toEqual([]);
    await stopAll();

    const [here, there] = [
      await node({ DEADLINE_CHECK_SECONDS: '0.05' }),
      await node({ DEADLINE_CHECK_SECONDS: '0.05' }),
    ];
    await caughtUp(here);
    await untilMissed(there, ids);
    for (const _look of [1, 2, 3])
      await Promise.all(
        nodes.map(({ app }) => app.get(DeadlineWatch, { strict: false }).look(new Date().toISOString())),
      );
    for (const id of [...ids, late]) {
      const missed = await missedIn(here, id);
      expect(missed).toHaveLength(1);
      expect(missed[0]).toMatchObject({
        occurredAt: '2026-10-14T16:00:00.000Z',
        by: { id: 'clock', role: 'system', unit: 'shaoguan' },
        data: { limit: 'accept', unit: 'shaoguan', due: '2026-10-15T00:00:00+08:00' },
      });
    }
    expect(await missedIn(here, kept)).toEqual([]);
    const { items } = (await here.read(`/api/deadlines?state=missed&after=${await here.head()}`)) as DeadlinesPage;
    expect(items.map(({ id }) => id).sort()).toEqual([...ids, late].sort());
  });

  it('does not hold up the end of the program', async () => {
    await node({ DEADLINE_CHECK_SECONDS: '86400' });
    // The next look is in a day: that of a program which waited for it would not be over in the time of a test.
    await expect(stopAll()).resolves.toBeUndefined();
  });
});
