import { LEAST } from '../../support/application/told/cases';
import { countOf, statistics } from '../../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../../support/application/running/rebuilding';
import { tell, YEAR_2010 } from '../../support/application/told/telling';

let app: RunningApplication;
let complaints: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = await runningApplication();
  ({ complaints } = await tell(app.api, YEAR_2010));
});
afterAll(() => app.end());

const QUESTIONS = [
  'statistics?by=unit,month,respondentType',
  'statistics?basis=flow&by=quarter&from=2010-01-01&to=2011-01-01',
  'statistics?unit=shaoguan&by=unit',
  'statistics?unit=ruyuan',
  'statistics/respondents?regime=tourism&limit=20',
];

const answers = (asOf: string): Promise<string[]> =>
  Promise.all(
    QUESTIONS.map(async (question) => {
      const sign = question.includes('?') ? '&' : '?';
      const { status, text } = await app.api.get(`/api/${question}${sign}asOf=${encodeURIComponent(asOf)}`);
      expect([question, status]).toEqual([question, 200]);
      return text;
    }),
  );

describe('the figures as of a position', () => {
  it('are the same bytes for ever: when more is recorded, units are moved, and everything is rebuilt', async () => {
    const { position } = await statistics(app.api, `after=${await app.api.head()}`);
    const first = await answers(position);
    const now = await Promise.all(QUESTIONS.map(async (question) => (await app.api.get(`/api/${question}`)).text));
    expect(first).toEqual(now);
    expect(first.map((text) => (JSON.parse(text) as { position: string }).position)).toEqual(
      QUESTIONS.map(() => position),
    );

    await app.api.record('/api/complaints', LEAST);
    await app.api.record(`/api/complaints/${complaints.get('agency') ?? ''}/reopening`, { reason: '申请人不服' });
    const corrected = { field: 'respondent.name', ordinal: 1, value: '某旅行社总社', reason: '登记有误' };
    await app.api.record(`/api/complaints/${complaints.get('agency') ?? ''}/corrections`, corrected);
    await app.api.record('/api/units/ruyuan/parent', { parent: 'guangdong' });
    const head = await app.api.head();
    const later = await statistics(app.api, `unit=shaoguan&after=${head}`);
    expect(later.position).toBe(head);
    expect(later.figures).not.toEqual((JSON.parse(first[2] ?? '') as typeof later).figures);
    expect(await answers(position)).toEqual(first);
    const respondents = await app.api.get(`/api/${QUESTIONS[4] ?? ''}`);
    expect([respondents.text.includes('某旅行社总社'), first[4]?.includes('某旅行社总社')]).toEqual([true, false]);

    await beginRebuild(app.api, 'all');
    expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
    expect(await answers(position)).toEqual(first);
  });

  it('of the beginning are nothing; of a moment they are those of the newest fact by then, and say which', async () => {
    const beginning = (await app.api.head()).replace(/\d/g, '0');
    const nothing = await statistics(app.api, `asOf=${beginning}`);
    expect([nothing.position, nothing.figures.every(({ count }) => count === 0)]).toEqual([beginning, true]);
    expect((await statistics(app.api, 'asOf=2001-01-01T00:00:00Z')).position).toBe(beginning);

    const before = await statistics(app.api, `after=${await app.api.head()}`);
    const { position } = await app.api.record('/api/complaints', LEAST);
    const moment = new Date().toISOString();
    const asOf = await statistics(app.api, `asOf=${moment}`);
    expect(asOf.position).toBe(position);
    expect(countOf(asOf.figures, 'received')).toBe(countOf(before.figures, 'received') + 1);
  });

  it.each([
    ['9999-01-01T00:00:00Z', 'must not lie in the future'],
    ['pg-9000000000000000000', 'must not be later than the newest fact'],
    ['es-00000000000000000001-00000000000000000001', 'must be a position that this log has given'],
    ['2026-01-01', 'must be a position that this log has given'],
    ['yesterday', 'must be a position that this log has given'],
  ])('of %s are refused: it %s', async (asOf, reason) => {
    const { status, body } = await app.api.get(`/api/statistics?asOf=${encodeURIComponent(asOf)}`);
    expect([status, body]).toMatchObject([400, { code: 'malformed', fields: [{ field: 'asOf' }] }]);
    expect(JSON.stringify(body)).toContain(reason);
  });
});
