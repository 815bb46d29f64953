import type { CaseDetail } from '../../projections/case-list/case.answer';
import type { HistoryPage } from '../../projections/case-history/case-history.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import type { UnitItem } from '../../projections/units/unit.answer';
import { runningApplication, type RunningApplication } from '../support/application/in-process';
import { STORY } from './housing-petition.steps';
import { Telling } from './paragraphs';

describe('the responsibility for petitions of a city’s housing bureau (篇十), told over HTTP', () => {
  let app: RunningApplication;
  const story = new Telling();

  beforeAll(async () => {
    app = await runningApplication();
  });
  afterAll(() => app.end());

  it.each(STORY)('$says', (paragraph) => story.tell(app.api, paragraph));

  const read = async (path: string): Promise<unknown> => app.api.read(`/api/${path}after=${await app.api.head()}`);

  it('names the first responsible person, the leader in charge and the day of reception', async () => {
    const [bureau, division] = [await read('units/bureau?'), await read('units/division?')] as UnitItem[];
    expect(bureau?.responsiblePerson).toEqual({ name: '谢某', position: '局长' });
    expect(bureau?.leaders).toEqual([{ name: '陈某', position: '分管副局长' }]);
    expect(division?.receptionDay).toBe('thursday');
  });

  it('settled the group’s petition in its district, in the leader’s hands, urged once, with a written reply', async () => {
    const told = (await read(`complaints/${story.idOf('group')}/history?`)) as HistoryPage;
    const words = told.items.map(({ words: { zh } }) => zh);
    expect((await read(`complaints/${story.idOf('group')}?`)) as CaseDetail).toMatchObject({
      stage: 'closed',
      receivingUnit: 'bureau',
      holder: 'xuhui',
      takenBy: 'leader-bureau',
      urgings: 1,
      urgedUntil: '2006-05-31',
      handOvers: 1,
    });
    expect(words.at(-1)).toBe('办结：解决（支持），在县级解决');
  });

  it('enters the hand-over with its notice, the report date and who signed for it', async () => {
    const { items } = (await read(`transfers?caseId=${story.idOf('group')}&`)) as TransferPage;
    expect(items).toMatchObject([{ to: 'xuhui', reportBackBy: '2006-05-31', acknowledgedBy: '区局分管领导' }]);
    expect(items[0]?.noticeNumber).toBe('房信转〔2006〕1号');
  });

  it('shows who sent a petition back, how often and why, and that the bureau then gave it to one of them', async () => {
    const { items } = (await read(`transfers?caseId=${story.idOf('shirked')}&`)) as TransferPage;
    const handOvers = items.sort((a, b) => a.ordinal - b.ordinal);
    expect(handOvers.map(({ from, to, returnReason }) => [from, to, returnReason])).toEqual([
      ['xuhui', 'huangpu', '不在本区'],
      ['xuhui', 'huangpu', '不属本区职责'],
      ['xuhui', 'bureau', null],
      ['bureau', 'xuhui', null],
    ]);
  });
});
