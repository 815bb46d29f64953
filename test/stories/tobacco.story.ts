import type { DocumentList } from '../../projections/documents/document.answer';
import type { RectificationPage } from '../../projections/rectifications/rectifications.query';
import { SpotCheck } from './spot-check';
import { saidIn, Story } from './story';
import {
  COMPLAINED,
  COMPLAINT,
  CONSULTATION,
  CONSULTED,
  counter,
  county,
  investigator,
  orders,
  service,
  SPECIAL,
  SUGGESTED,
  SUGGESTION,
  UNITS,
} from './steps/tobacco.steps';

const RECEIVED_AT = '2026-03-02T09:00:00+08:00';
const ANSWERED_AT = '2026-03-02T16:00:00+08:00';
const DONE_AT = '2026-03-04T16:00:00+08:00';

describe('篇七: the rules of a tobacco company for its customers’ complaints, section by section', () => {
  const story = new Story();
  beforeAll(async () => {
    await story.begin();
    for (const unit of UNITS) await story.take(RECEIVED_AT, [orders, 'units', unit]);
    await story.take(RECEIVED_AT, [orders, 'consultation=complaints', CONSULTATION]);
    await story.take(RECEIVED_AT, [orders, 'suggestion=complaints', SUGGESTION]);
    await story.take(RECEIVED_AT, [counter, 'complaint=complaints', COMPLAINT]);
  });
  afterAll(() => story.end());

  it('（二）1、refuses a case without what the customer said', () =>
    story.take(RECEIVED_AT, [counter, 'void=complaints', { ...COMPLAINT, narrative: undefined }, 'records-missing']));

  it.each(saidIn(CONSULTED))('咨询：$says', ({ sentence }) => story.say('consultation', ANSWERED_AT, sentence));

  it.each(saidIn(SUGGESTED))('建议：$says', ({ sentence }) => story.say('suggestion', DONE_AT, sentence));

  it('tells the customer by the promised day that the suggestion is adopted', async () => {
    const suggestion = await story.caseNow('suggestion');
    expect(suggestion).toMatchObject({ replyPromisedBy: '2026-03-10', suggestionAdopted: true });
  });

  it.each(saidIn(COMPLAINED))('投诉：$says', ({ sentence }) => story.say('complaint', DONE_AT, sentence));

  it('keeps the closed complaint for one year from its closing, handed over twice and answered', async () => {
    expect(await story.caseNow('complaint')).toMatchObject({
      ...{ stage: 'closed', outcome: 'settled', receivingUnit: 'county-a', holder: 'county-b', handOvers: 2 },
      ...{ handler: 'handler-county-b', satisfaction: 'basically-satisfied', staffActions: 2, urgings: 1 },
      keptUntil: '2027-03-04',
    });
  });

  it.each(SPECIAL)('$says', (paragraph) => story.tell(paragraph));

  it.each([
    ['咨询：在24小时答复客户', 'consultation', 'consultation until 2026-03-03 09:00: kept'],
    ['建议：要给客户承诺必须回复期限', 'suggestion', 'suggestion until 2026-03-23 24:00: kept'],
    ['投诉：（四）不能超过三个工作日', 'complaint', 'handle until 2026-03-05 24:00: kept'],
    ['投诉：（四）特殊状况不能超过7个工作日', 'special', 'handle until 2026-03-11 24:00: kept'],
  ])('%s', async (_sentence, name, limit) => expect(await story.limitsOf(name)).toEqual([limit]));

  it('（五）3、keeps important records longer', async () => {
    await story.take(DONE_AT, [counter, 'complaint/archiving', { retention: 'important' }]);
    expect((await story.caseNow('complaint')).keptUntil).toBe('2031-03-04');
  });

  describe('（五）2、分公司营销中心对各单位的投诉处理结果进行抽查验证', () => {
    const round = new SpotCheck(story, 'center/supervisor/checker', '2026年第一季度');

    it('draws from all that was closed, of whatever kind and unit', async () => {
      await round.plans('第一季度投诉处理结果抽查', 'tobacco', 4);
      const drawn = await round.draws();
      const closed = ['consultation', 'suggestion', 'complaint', 'special'].map((name) => story.idOf(name));
      expect([...drawn].sort()).toEqual(closed.sort());
    });

    it('三线互控: lets nobody check a case that they received, handled or urged', async () => {
      for (const who of [orders, county, investigator, service]) {
        await round.checkedBy(who, 'complaint', {}, who.includes('/supervisor') ? 'own-case' : 'forbidden');
      }
    });

    it('检查各单位客户投诉管理工作: checks every drawn case, and ends when none is left', async () => {
      await round.checks('consultation');
      await round.checks('suggestion');
      await round.checks('special', { not: ['complainant-confirms'], remarks: '客户不满意' });
      await round.concludes('尚有一件未查', 'checks-missing');
      await round.checks('complaint', { not: ['remedy-performed'], remarks: '加价款未退回' });
      await round.contests('county-a/head', 'complaint', '不是承办单位', 'not-the-checked-unit');
      await round.contests('county-b/head', 'complaint', '加价款已于当日退回，有收条');
      await round.concludes('尚有一件待复核', 'contested-open');
      await round.checksAgain('center/supervisor/checker', 'complaint', {}, 'own-check');
      const again = { not: ['remedy-performed'], remarks: '收条是另一件的，加价款未退回' };
      await round.checksAgain('center/supervisor/second', 'complaint', again);
      await round.concludes('两件不符');
      expect(await round.round()).toMatchObject({ frameSize: 4, size: 4, checked: 4, consistent: 2, unit: 'center' });
    });

    it('tells what was found of each unit, and that nothing has to be estimated when everything was checked', async () => {
      const { frame, units } = await round.results();
      expect(frame).toEqual({ share: 0.5, low: 0.5, high: 0.5, covers: 4 });
      expect(units.map(({ unit, checked, inconsistent }) => [unit, checked, inconsistent])).toEqual([
        ['center', 2, 0],
        ['county-b', 2, 2],
      ]);
    });

    it('对经验证处理结果不符的，要提出批评，责令职责单位限期整改', async () => {
      const order = { type: 'rectification-order', requirements: '退回加价款', reportBackBy: '2026-03-31' };
      await story.take('2026-03-16T09:00:00+08:00', [service, 'complaint/documents', order]);
      const { items } = await story.read<DocumentList>(`complaints/${story.idOf('complaint')}/documents`);
      expect(items.map(({ title, number, reportBackBy }) => [title, number, reportBackBy])).toEqual([
        ['责令限期整改通知书', '烟投改〔2026〕1号', '2026-03-31'],
      ]);
      expect(await round.trailOf('complaint')).toMatchObject([
        { title: '第一季度投诉处理结果抽查', checkedBy: 'checker', checkedAgainBy: 'second', consistent: false },
      ]);
      const caseIds = [story.idOf('complaint')];
      const at = '2026-03-16T09:00:00+08:00';
      const id = await round.orders(service, { unit: 'county-b', what: '退回加价款', days: 11, caseIds, at });
      const give = (who: string, path: string, body: object, refused?: string) =>
        story.give(who, `rectifications/${id}/${path}`, body, refused);
      await give(service, 'criticisms', { text: '处理结果与验证不符', form: 'circulated', at });
      await give('county-a', 'report', { report: '已退', at }, 'not-the-ordered-unit');
      await give('county-b', 'report', { report: '已退回加价款', at: '2026-03-20T09:00:00+08:00' });
      await give('county-b/supervisor', 'verification', {}, 'own-rectification');
      await give(service, 'refusal', { reason: '无收条', days: 3, at: '2026-03-23T09:00:00+08:00' });
      await give('county-b', 'report', { report: '附收条', at: '2026-03-25T09:00:00+08:00' });
      await give(service, 'verification', { remarks: '属实', at: '2026-03-26T09:00:00+08:00' });
      const told = await story.read<RectificationPage>(`rectifications?caseId=${story.idOf('complaint')}`);
      expect(told.items).toMatchObject([
        {
          ...{ unit: 'county-b', stage: 'done', refused: 1, dueInWords: '2026-03-26 24:00', isOverdue: false },
          reports: [
            { accepted: false, remarks: '无收条' },
            { accepted: true, remarks: '属实' },
          ],
          criticisms: [{ form: 'circulated' }],
        },
      ]);
      // The trail tells all of it: drawn, checked, checked again, ordered, put right.
      expect(await round.trailOf('complaint')).toMatchObject([
        {
          ...{
            stratum: [],
            unit: 'county-b',
            consistent: false,
            consistentBefore: false,
            remarks: '收条是另一件的，加价款未退回',
          },
          contestedBecause: '加价款已于当日退回，有收条',
          rectifications: [{ id, unit: 'county-b', stage: 'done', refused: 1, overdue: 0 }],
        },
      ]);
      expect(await round.trailOf('special')).toMatchObject([{ consistent: false, rectifications: [] }]);
    });

    it('对不按要求执行的，要提出批评，责令职责单位限期整改: also where no case was checked', async () => {
      const order = { unit: 'county-a', what: '补填[客户投诉登记表]', days: 2, at: '2026-03-16T09:00:00+08:00' };
      await story.give('county-b/supervisor', 'rectifications', { ...order, unit: 'county-b' }, 'own-unit-ordered');
      const { id } = await story.give(service, 'rectifications', order);
      const give = (who: string, path: string, body: object, refused?: string) =>
        story.give(who, `rectifications/${id}/${path}`, { at: '2026-03-18T09:00:00+08:00', ...body }, refused);
      await give('county-a/supervisor', 'criticisms', { text: '登记不全', form: 'told' }, 'own-unit-ordered');
      await give(service, 'criticisms', { text: '登记不全', form: 'told' });
      await give('county-a', 'report', { report: '已补填' });
      await give(service, 'verification', {});
      expect(await story.read(`rectifications/${id}`)).toMatchObject({
        ...{ unit: 'county-a', stage: 'done', caseIds: [], dueInWords: '2026-03-18 24:00', isOverdue: false },
        criticisms: [{ form: 'told', text: '登记不全' }],
      });
    });
  });
});
