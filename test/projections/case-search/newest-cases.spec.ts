import type { DataSource } from 'typeorm';
import { CaseFilter, CaseListQuery, quoted } from '../../../projections/case-list/case-filter.query';
import { Scope } from '../../../projections/reading/scope';
import { CaseRow } from '../../../projections/case-list/case.row';
import { Narratives } from '../../../projections/case-list/narratives';
import { NewestCases } from '../../../projections/case-list/newest/newest-cases';
import type { Place } from '../../../projections/case-list/newest/periods';
import { readDatabase } from '../../../projections/read-database';
import { seedLog } from '../../../bench/seed/seed-log';
import { complaintSubject } from '../../../src/complaints/complaint.subject';
import type { ComplaintShapes } from '../../../src/complaints/complaint.events';
import { PersonalData } from '../../../src/vault/opening/personal-data.port';
import type { Installation } from '../../../src/installation';
import type { RecordedEvent } from '../../../src/kernel/event';
import { Api } from '../../support/application/api';
import { CONSUMER } from '../../support/application/told/cases';
import { caughtUp } from '../../support/application/running/caught-up';
import { dataFolder, doorsTo, nodeOn } from '../../support/application/running/in-process';
import { freshDatabase } from '../../support/database/postgres';

const CASES = 300;
/** Of the whole installation, and head of it. */
const ALL = new Scope({ id: 'head', role: 'head', unit: '*' }, undefined);

const NOW = '2025-01-01T00:00:00.000Z';
const OVERDUE_SINCE = Array.from({ length: 16 }, (_, year) => `${2020 + (year % 4)}-0${1 + (year % 9)}-11`);

/** So little that every way is gone: through the newest, one month, four, sixteen, and all that is older. */
const LITTLE = { lookedThrough: 8, searchedFirst: 5, countedThrough: 20, proved: 500, long: 9, rare: 1, few: 0 };

/** Half a year after all others, one a month. */
const LATER = ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map(
  (month) => `${month}-05`,
);

/** A case as its events tell it, folded here and by nobody else. */
interface Told {
  readonly id: string;
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly names: string;
  readonly text: string;
  readonly unit: string;
  readonly overdue: boolean;
}

function toldBy(events: readonly RecordedEvent[]): Told {
  const [first] = events as [RecordedEvent<string, ComplaintShapes['ComplaintReceived']>];
  const state = events.reduce(complaintSubject.apply, complaintSubject.initial);
  const { respondents, allegations, requests, narrative = '' } = first.data;
  const names = respondents.map(({ name }) => name);
  return {
    id: first.stream.slice('complaint-'.length),
    at: new Date(first.meta.occurredAt).toISOString(),
    values: {
      stage: state.stage,
      holder: state.holder,
      receivingUnit: state.receivingUnit,
      regime: state.regime.id,
      category: state.category,
      channel: state.channel,
    },
    names: names.join('\n').toLowerCase(),
    text: [narrative, ...names, ...allegations.map(({ text }) => text), ...requests].join('\n').toLowerCase(),
    unit: state.receivingUnit,
    overdue: state.clock.deadlines.some(({ ended, due }) => ended === undefined && new Date(due) < new Date(NOW)),
  };
}

describe('the newest cases of a filter', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let node: Installation;
  let source: DataSource;
  let told: readonly Told[];
  beforeAll(async () => {
    database = await freshDatabase();
    await seedLog(database.url, { cases: CASES, seed: 11 });
    node = await nodeOn(database.url, await dataFolder());
    const api = new Api(await node.app.getUrl(), doorsTo(database.url));
    // Nobody has answered these yet: two newer than all others, the rest among them.
    for (const [index, day] of [...OVERDUE_SINCE, '2024-12-03', '2024-12-04', ...LATER].entries())
      await api.record(
        '/api/complaints',
        { ...CONSUMER, channel: index % 2 === 0 ? 'visit' : 'letter', at: `${day}T09:00:00+08:00` },
        { by: 'seed-1-1' },
      );
    await caughtUp(api);
    narratives = new Narratives(node.app.get(PersonalData));
    source = await readDatabase(database.url).initialize();
    const streams = new Map<string, RecordedEvent[]>();
    for await (const page of node.log.readAll(node.log.beginning))
      for (const event of page.events.filter(({ stream }) => stream.startsWith('complaint-')))
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    told = [...streams.values()].map(toldBy).sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? 1 : -1));
  });
  afterAll(async () => {
    await source.destroy();
    await node.close();
    await database.drop();
  });

  const matches =
    (query: Partial<CaseListQuery>, units: readonly string[]) =>
    (each: Told): boolean => {
      const { respondent, text, unit, overdue, from, to, ...equal } = query;
      const since = from === undefined ? '' : new Date(`${from}T00:00:00+08:00`).toISOString();
      const until = to === undefined ? '9999' : new Date(`${to}T00:00:00+08:00`).toISOString();
      return (
        Object.entries(equal).every(([name, value]) => each.values[name] === value) &&
        each.names.includes((respondent ?? '').toLowerCase()) &&
        (text ?? '')
          .toLowerCase()
          .split(' ')
          .every((part) => each.text.includes(part)) &&
        (unit === undefined || units.includes(each.unit)) &&
        (overdue === undefined || each.overdue === (overdue === 'true')) &&
        each.at >= since &&
        each.at < until
      );
    };

  let narratives: Narratives;
  const CITY = ['seed-1', ...[1, 2, 3, 4, 5, 6, 7, 8].map((district) => `seed-1-${district}`)];
  const questions: readonly (readonly [Partial<CaseListQuery>, readonly string[]])[] = [
    [{}, []],
    [{ stage: 'closed' }, []],
    [{ stage: 'accepted' }, []],
    [{ holder: 'seed-1' }, []],
    [{ receivingUnit: 'seed-1-1' }, []],
    [{ receivingUnit: 'nowhere' }, []],
    [{ unit: 'seed-1' }, CITY],
    [{ unit: 'seed-1', channel: 'web', text: '道歉' }, CITY],
    [{ regime: 'telecom' }, []],
    [{ regime: 'tourism', category: 'ticketing' }, []],
    [{ channel: 'visit' }, []],
    [{ respondent: '大酒店' }, []],
    [{ respondent: '店' }, []],
    [{ text: '导游' }, []],
    [{ text: '差' }, []],
    [{ text: 'wifi网络' }, []],
    [{ text: 'App 订单' }, []],
    [{ text: '购物店停留' }, []],
    [{ text: '店停留导' }, []],
    [{ text: 'NO1' }, []],
    [{ text: '火星' }, []],
    [{ overdue: 'true' }, []],
    [{ overdue: 'true', stage: 'accepted' }, []],
    [{ overdue: 'true', channel: 'visit' }, []],
    [{ overdue: 'false', stage: 'accepted' }, []],
    [{ from: '2018-01-01', to: '2019-03-01' }, []],
    [{ from: '2018-01-01', to: '2022-03-01', text: '退还' }, []],
    [{ text: '要求', stage: 'declined' }, []],
  ];

  it.each(questions)('are those of a look at every case, page by page: %j', async (asked, units) => {
    const expected = told.filter(matches(asked, units)).map(({ id }) => id);
    const question = Object.assign(new CaseListQuery(), asked);
    const filter = new CaseFilter(question, units, NOW, ALL, narratives);
    // Overdue cases are too many here, and few; what is found by terms is never few, or seldom, or all of it is.
    const ways = [
      { overdue: 3 },
      { overdue: 1_000 },
      { overdue: 3, long: 1, rare: 0, few: 10 },
      { overdue: 3, long: 2, rare: 2, few: 1_000 },
    ];
    for (const way of ways) {
      const newest = new NewestCases(source.getRepository(CaseRow), { ...LITTLE, ...way });
      const found: string[] = [];
      for (let behind: Place | undefined, page: CaseRow[]; ;) {
        page = await newest.page(filter, 7, behind);
        found.push(...page.map(({ caseId }) => caseId));
        const last = page.at(-1);
        if (page.length < 7 || !last) break;
        behind = { at: last.receivedAt.toISOString(), id: last.caseId };
      }
      expect(found).toEqual(expected);
      expect(await newest.total(filter)).toEqual({ total: expected.length, totalExact: true });
    }
  });

  it('are found behind each of the oldest places, where one month or none has cases that are older', async () => {
    const asked = { channel: 'web' };
    const filter = new CaseFilter(Object.assign(new CaseListQuery(), asked), [], NOW, ALL, narratives);
    const newest = new NewestCases(source.getRepository(CaseRow), { ...LITTLE, lookedThrough: 1, overdue: 3 });
    for (const [index, { id, at }] of [...told.entries()].slice(-25)) {
      const page = await newest.page(filter, 50, { id, at });
      const older = told.slice(index + 1).filter(matches(asked, []));
      expect([index, page.map(({ caseId }) => caseId)]).toEqual([index, older.map((each) => each.id)]);
    }
  });

  it('are found a month at a time, also behind a time in which nothing came', async () => {
    const asked = { channel: 'web' };
    const expected = told.filter(matches(asked, []));
    const filter = new CaseFilter(Object.assign(new CaseListQuery(), asked), [], NOW, ALL, narratives);
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    const foundByTerms = async (): Promise<number> => {
      const [table] = await runner.manager.query<{ found: number }[]>(
        `select idx_tup_fetch::int as found from pg_stat_xact_user_tables
         where schemaname = 'read' and relname = 'case_search'`,
      );
      return table?.found ?? NaN;
    };
    try {
      const newest = new NewestCases(runner.manager.getRepository(CaseRow), {
        ...LITTLE,
        lookedThrough: 2,
        overdue: 3,
      });
      const before = await foundByTerms();
      const page = await newest.page(filter, 3);
      expect(page.map(({ caseId }) => caseId)).toEqual(expected.slice(0, 3).map(({ id }) => id));
      expect(expected.length).toBeGreaterThan(150);
      expect((await foundByTerms()) - before).toBeLessThan(10);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are found all at once where they are few, and few rows are read to learn that they are many', async () => {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    const looks = async (): Promise<{ many: number; rows: number }> => {
      const [table] = await runner.manager.query<{ many: number; rows: number }[]>(
        `select idx_scan::int as many, idx_tup_fetch::int as rows from pg_stat_xact_user_tables
         where schemaname = 'read' and relname = 'case_search'`,
      );
      return table ?? { many: NaN, rows: NaN };
    };
    const looksAt = async (
      text: string,
      few: number,
      rare = 1,
    ): Promise<{ ids: string[]; many: number; rows: number }> => {
      const filter = new CaseFilter(Object.assign(new CaseListQuery(), { text }), [], NOW, ALL);
      const reach = { ...LITTLE, lookedThrough: 1, searchedFirst: 1, overdue: 3, long: 2, rare, few };
      const before = await looks();
      const page = await new NewestCases(runner.manager.getRepository(CaseRow), reach).page(filter, 9);
      const { many, rows } = await looks();
      return { ids: page.map(({ caseId }) => caseId), many: many - before.many, rows: rows - before.rows };
    };
    try {
      const [alone, atOnce, short] = [await looksAt('火星', -1), await looksAt('火星', 5), await looksAt('火', 5)];
      // Once instead of in each of at least five stretches; a short text may be frequent.
      expect(atOnce.many).toBeLessThanOrEqual(alone.many - 4);
      expect(short.many).toBeGreaterThan(atOnce.many);
      expect([atOnce.ids, atOnce.rows]).toEqual([[], 0]);
      const guided = told.filter(({ text }) => text.includes('导游'));
      expect(guided.length).toBeGreaterThan(10);
      const stretches = await looksAt('导游', -1);
      const found = await looksAt('导游', 3);
      expect(stretches.ids).toEqual(guided.slice(0, 9).map(({ id }) => id));
      expect(found.ids).toEqual(stretches.ids);
      expect([found.many - stretches.many, found.rows - stretches.rows]).toEqual([1, 4]);
      // What enough of the newest ones have is not asked for everywhere.
      expect(await looksAt('导游', 3, -1)).toEqual(stretches);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are as many as asked for, also when one of them becomes another while they are looked for', async () => {
    const expected = told.filter(matches({ channel: 'web' }, [])).map(({ id }) => id);
    const filter = new CaseFilter(Object.assign(new CaseListQuery(), { channel: 'web' }), [], NOW, ALL, narratives);
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    try {
      const cases = runner.manager.getRepository(CaseRow);
      const query = cases.query.bind(cases);
      const changed: string[] = [];
      jest.spyOn(cases, 'query').mockImplementation(async (...asked) => {
        const rows = await query<{ id?: string }[]>(...asked);
        const [first] = rows;
        if (changed.length === 0 && first?.id !== undefined) {
          changed.push(first.id);
          await runner.query(`update read.case_list set channel = 'letter' where case_id = $1`, [first.id]);
        }
        return rows;
      });
      const newest = new NewestCases(cases, { ...LITTLE, lookedThrough: 2, overdue: 3 });
      const page = await newest.page(filter, 7);
      expect(changed.length).toBe(1);
      expect(expected.slice(0, 7)).toContain(changed[0]);
      const others = expected.filter((id) => !changed.includes(id));
      expect(page.map(({ caseId }) => caseId)).toEqual(others.slice(0, 7));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are looked up in the index of terms, however few there are', async () => {
    const runner = source.createQueryRunner();
    await runner.query('analyze read.case_search');
    await runner.startTransaction();
    const scans = async (): Promise<{ rowByRow: number; byIndex: number }> => {
      const [scanned] = await runner.manager.query<{ rowByRow: number; byIndex: number }[]>(
        `select seq_scan::int as "rowByRow", idx_scan::int as "byIndex" from pg_stat_xact_user_tables
         where schemaname = 'read' and relname = 'case_search'`,
      );
      return scanned ?? { rowByRow: 0, byIndex: 0 };
    };
    try {
      const before = await scans();
      // So many months that the planner would rather make the terms of each row comparable, which takes a hundred times as long.
      const months = told.map(({ at }) => quoted(`#${at.slice(0, 7)}`)).join(' | ');
      const foundBy = async (...queries: readonly (string | null)[]): Promise<string[]> => {
        const given = queries.map((_query, index) => `cast($${index + 1} as tsquery)`).join(', ');
        const text = `select projection.cases_found_by(${given}) as id`;
        return (await runner.manager.query<{ id: string }[]>(text, [...queries])).map(({ id }) => id).sort();
      };
      const expected = told
        .filter(({ values }) => values.channel === 'web')
        .map(({ id }) => id)
        .sort();
      expect(await foundBy(`'channel=web' & (${months})`)).toEqual(expected);
      expect(await foundBy(`'channel=web'`, months)).toEqual(expected);
      expect(await foundBy(`'channel=web'`, null)).toEqual(expected);
      expect(await scans()).toEqual({ rowByRow: before.rowByRow, byIndex: before.byIndex + 3 });
      const inAMonth = told.filter(({ at, values }) => at.startsWith('2023-03') && values.channel === 'web');
      expect(inAMonth.length).toBeGreaterThan(0);
      expect(await foundBy(`'channel=web'`, `'#2023-03'`)).toEqual(inAMonth.map(({ id }) => id).sort());
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are some for nearly all of these questions', () => {
    const empty = questions.filter(([asked, units]) => !told.some(matches(asked, units)));
    expect(empty.length).toBeLessThan(8);
  });
});
