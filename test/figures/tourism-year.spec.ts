import type { CasesBehindPage, FigureAnswered, FigureTableAnswer } from '../../projections/figures/figures.answer';
import type { DefinitionList } from '../../projections/figures/definitions.answer';
import { actor } from '../support/application/api';
import { LEAST } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { tell, YEAR_2010 } from '../support/application/told/telling';

let app: RunningApplication;
let after: string;
beforeAll(async () => {
  app = await runningApplication();
  ({ position: after } = await tell(app.api, YEAR_2010));
});
afterAll(() => app.end());

const read = (path: string): Promise<unknown> =>
  app.api.read(`/api/statistics/${path}${path.includes('?') ? '&' : '?'}after=${after}`);
const table = async (query = ''): Promise<FigureTableAnswer> =>
  (await read(`figures?regime=tourism&period=2010${query}`)) as FigureTableAnswer;
const printedBy = (readings: readonly FigureAnswered[]): Record<string, string> =>
  Object.fromEntries(readings.map(({ definition, printed }) => [definition.id, printed]));

/** 篇二: “共接旅游投诉12宗，结案12宗。其中有效投诉5宗（行政处罚2宗），无效投诉7宗”, and the sums of its cases. */
const GOLDEN = {
  received: '12',
  // Parties as told: 5 of 单位同事, 4 of 郑先生, 3 of 邓老师 and 梁先生, and one each of the nine others.
  'received-persons': '21',
  accepted: '5',
  declined: '7',
  'acceptance-share': '41.67%',
  'lawful-acceptance': '–',
  'repeat-rate': '0.00%',
  'complaint-rate': '–',
  transferred: '1',
  'transfer-share': '8.33%',
  'transfer-rate': '–',
  'return-rate': '0.00%',
  'urging-rate': '0.00%',
  'extension-rate': '0.00%',
  closed: '12',
  open: '0',
  overdue: '0',
  'closing-rate': '100.00%',
  'on-time-closing': '–',
  'on-time-closing-first-due': '–',
  'redo-rate': '0.00%',
  'settled-at-lowest-level': '100.00%',
  valid: '5',
  invalid: '7',
  'valid-complaints': '41.67%',
  satisfaction: '100.00%',
  'satisfaction-with-basically': '100.00%',
  'reach-rate': '25.00%',
  penalised: '2',
  fines: '24000.00 CNY',
  'fines-paid': '24000.00 CNY',
  confiscations: '1293.20 CNY',
  'confiscations-paid': '1293.20 CNY',
  refunds: '0.00',
};

describe('the figures of a city’s tourism authority in 2010 (篇二)', () => {
  it('are those of the source, and “–” where it states no limit and no business volume', async () => {
    expect(printedBy((await table()).readings)).toEqual(GOLDEN);
  });

  it('tell what they were reckoned by', async () => {
    const { position, asOfDay, readings } = await table('&figures=satisfaction');
    expect(readings).toEqual([
      {
        definition: { id: 'satisfaction', version: 1 },
        basis: 'cohort',
        period: { from: '2010-01-01', to: '2011-01-01' },
        position,
        asOfDay,
        calendarVersion: 1,
        taxonomyVersions: { tourism: 1 },
        numerator: 3,
        denominator: 3,
        value: '100.00',
        printed: '100.00%',
        amounts: [],
        n: 3,
        // Three of three: the others may think otherwise.
        interval: { low: '43.85', high: '100.00' },
      },
    ]);
  });

  it('tell the valid ones by respondent: agency 1, scenic areas 2, guide 1, hotel 1', async () => {
    const { groups } = await table('&figures=valid&by=respondentType');
    const counts = groups.map(({ key, readings }) => [key.respondentType, readings[0]?.numerator]);
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual({
      'travel-agency': 1,
      'scenic-area': 2,
      guide: 1,
      hotel: 1,
    });
  });

  it('stand beside those of the year before, in which there was nothing', async () => {
    const { readings, previous } = await table('&figures=received,closing-rate&compare=previous');
    expect(printedBy(readings)).toEqual({ received: '12', 'closing-rate': '100.00%' });
    expect(printedBy(previous)).toEqual({ received: '0', 'closing-rate': '–' });
    expect(previous[0]?.period).toEqual({ from: '2009-01-01', to: '2010-01-01' });
  });
});

describe('the cases behind a figure', () => {
  const behind = async (figure: string, query: string): Promise<CasesBehindPage> =>
    (await read(`figures/${figure}/cases?regime=tourism&period=2010${query}`)) as CasesBehindPage;

  it('sum up to it, above and below the line, page by page', async () => {
    const { items } = (await app.api.read('/api/statistics/definitions')) as DefinitionList;
    for (const { id, below, above } of items) {
      for (const [side, parts] of Object.entries({ numerator: above, denominator: below })) {
        if (parts === null) continue;
        let [sum, cursor, pages] = [0, '', 0];
        let figure: FigureAnswered | undefined;
        do {
          const page = await behind(id, `&of=${side}&limit=5${cursor && `&cursor=${cursor}`}`);
          sum += page.items.reduce((total, { count }) => total + count, 0);
          ({ figure } = page);
          cursor = page.next ?? '';
          pages += 1;
        } while (cursor !== '' && pages < 9);
        expect([id, side, sum]).toEqual([id, side, figure[side as 'numerator' | 'denominator']]);
      }
    }
  });

  it('are told with the facts that make them count, and what each of them adds', async () => {
    const { items } = await behind('confiscations', '');
    const added = items.map(({ because }) => because.map(({ amount, currency }) => `${amount} ${currency}`).sort());
    expect(added.sort((a, b) => b.length - a.length)).toEqual([
      ['140.00 CNY', '140.00 CNY', '455.60 CNY', '467.60 CNY'],
      ['90.00 CNY'],
    ]);
    const facts = (await app.api.read(`/api/complaints/${items[0]?.caseId ?? ''}/history?after=${after}`)) as {
      items: { position: string; type: string }[];
    };
    const types = items[0]?.because.map(({ position }) => facts.items.find((fact) => fact.position === position)?.type);
    expect(new Set(types)).toEqual(new Set(['IllegalIncomeConfiscated']));
  });

  it('are those of the caller’s units only', async () => {
    const path = `/api/statistics/figures/received/cases?period=2010&after=${after}`;
    const { body } = await app.api.get(path, actor('ruyuan', 'reporter-1', 'reporter'));
    expect((body as CasesBehindPage).figure.numerator).toBe((body as CasesBehindPage).items.length);
    expect((body as CasesBehindPage).items.length).toBeLessThan(12);
  });
});

describe('confidential cases behind a figure', () => {
  let since: string;
  beforeAll(async () => {
    const at = '2011-05-04T09:00:00+08:00';
    for (const more of [{}, {}, { confidential: true, partySize: 4 }])
      ({ position: since } = await app.api.record('/api/complaints', { ...LEAST, ...more, at }));
  });

  const seenBy = async (asking: Record<string, string>, figure: string, query = '') => {
    const path = `/api/statistics/figures/${figure}/cases?regime=tourism&period=2011&after=${since}${query}`;
    const { figure: told, items, withheld, next } = (await app.api.get(path, asking)).body as CasesBehindPage;
    const listed = items.reduce((sum, { count }) => sum + count, 0);
    return { figure: told.numerator, items: items.length, listed, withheld, next };
  };
  const everybody = { figure: 3, items: 3, listed: 3, withheld: { cases: 0, count: 0 }, next: undefined };
  const some = { figure: 3, items: 2, listed: 2, withheld: { cases: 1, count: 1 }, next: undefined };

  it.each([
    ['a reporter of the unit', actor('shaoguan', 'reporter-1', 'reporter'), some],
    ['a reporter of the whole installation', actor('*', 'reporter-2', 'reporter'), some],
    // One at a time, and recorded: a list shows them none, whatever they say.
    ['a leader, with a reason', { ...actor('*', 'leader-1', 'leader'), 'casetrail-reason': 'because' }, some],
    ['the head', actor('shaoguan', 'head-1', 'head'), everybody],
    ['the clerk who took it down', actor('shaoguan'), everybody],
  ])('are counted, and listed to who may see them: %s', async (_who, asking, expected) => {
    expect(await seenBy(asking, 'received')).toEqual(expected);
  });

  it('are withheld with all that they add, on every page', async () => {
    const reporter = actor('shaoguan', 'reporter-1', 'reporter');
    expect(await seenBy(reporter, 'received-persons')).toMatchObject({
      ...{ figure: 6, listed: 2, withheld: { cases: 1, count: 4 } },
    });
    const first = await seenBy(reporter, 'received', '&limit=1');
    const last = await seenBy(reporter, 'received', `&limit=1&cursor=${first.next ?? ''}`);
    expect([first, last].map(({ items, withheld, next }) => [items, withheld.cases, next === undefined])).toEqual([
      [1, 1, false],
      [1, 1, true],
    ]);
  });
});

describe('the definition of a figure', () => {
  const asked = (query: string) => app.api.get(`/api/statistics/definitions?${query}`);

  it('is told alone, in the version asked for, with what is counted for it', async () => {
    const { items, counted } = (await asked('figure=acceptance-share&version=1')).body as DefinitionList;
    expect(items.map(({ id, version }) => `${id}@${version}`)).toEqual(['acceptance-share@1']);
    expect(counted.map(({ figure }) => figure)).toEqual(['received', 'accepted']);
    const all = (await asked('')).body as DefinitionList;
    expect([all.items.length > 20, all.counted.length > 20]).toEqual([true, true]);
  });

  it.each([
    ['figure=acceptance-share&version=2', 404, 'acceptance-share@2'],
    ['figure=happiness', 404, 'happiness'],
    ['version=1', 400, 'version'],
    ['figure=received&version=first', 400, 'version'],
    ['figure=received&versions=1', 400, 'versions'],
  ])('is not there, and it is said which: %s', async (query, status, named) => {
    const { status: told, body } = await asked(query);
    expect([told, JSON.stringify(body)]).toEqual([status, expect.stringContaining(named)]);
  });
});

describe('a figure that there is none of', () => {
  it.each(['happiness', 'received@99'])('%s is not found', async (id) => {
    const { status } = await app.api.get(`/api/statistics/figures?figures=${id}`);
    expect(status).toBe(404);
    expect((await app.api.get(`/api/statistics/figures/${id}/cases`)).status).toBe(404);
  });
});
