import { receive, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

let app: RunningApplication;
let complaint: string;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  ({ id: complaint } = await receive(app.api));
});
afterAll(() => app.end());

const cursor = (...key: unknown[]): string => `cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`;
const MOMENT = '2010-01-01T00:00:00.000Z';
const ID = '00000000-0000-4000-8000-000000000000';
/** Of a case that there is: of another one nothing is looked at. */
const ofTheCase = (question: string): string =>
  `/api/${question.replace(`complaints/${ID}`, `complaints/${complaint}`)}`;

describe('a question', () => {
  it.each<[string, string]>([
    ['complaints?mood=angry', 'mood'],
    ['complaints?limit=0', 'limit'],
    ['complaints?limit=201', 'limit'],
    ['complaints?limit=-1', 'limit'],
    ['complaints?limit=1.5', 'limit'],
    ['complaints?limit=ten', 'limit'],
    ['complaints?limit=', 'limit'],
    ['complaints?limit=1&limit=2', 'limit'],
    ['complaints?stage=asleep', 'stage'],
    ['complaints?total=maybe', 'total'],
    ['complaints?from=2010-02-30', 'from'],
    ['complaints?to=yesterday', 'to'],
    ['complaints?regime=Tourism', 'regime'],
    ['complaints?regime=tourism&regime=cfpb', 'regime'],
    ['complaints?regime[]=tourism', 'regime[]'],
    ['complaints?respondent=', 'respondent'],
    ['complaints?respondent=%00', 'respondent'],
    ['complaints?externalReference=a%00b', 'externalReference'],
    ['complaints?holder=%25', 'holder'],
    ['complaints?after=', 'after'],
    ['complaints?after=soon', 'after'],
    ['complaints?after=pg-1', 'after'],
    ['complaints?after=pg-0000000000000000001&after=pg-0000000000000000002', 'after'],
    ['complaints?after=es-0000000000000000001', 'after'],
    [`complaints/${ID}?after=soon`, 'after'],
    [`complaints/${ID}?mood=angry`, 'mood'],
    ['statistics?by=weather', 'by'],
    ['statistics?by=unit,weather', 'by'],
    ['statistics?by=__proto__', 'by'],
    ['statistics?by=constructor', 'by'],
    ['statistics?by=toString,unit', 'by'],
    ['statistics?basis=guess', 'basis'],
    ['statistics?from=2010', 'from'],
    ['statistics?asOf=2010', 'asOf'],
    ['statistics/figures?period=2010-13', 'period'],
    ['statistics/figures?period=2010&from=2010-01-01', 'period'],
    ['statistics/figures?compare=previous', 'compare'],
    ['statistics/figures?by=weather', 'by'],
    ['statistics/figures?figures=received@x', 'figures'],
    ['statistics/figures?figures=closing-rate&basis=flow', 'basis'],
    ['statistics/figures/received/cases?of=denominator', 'of'],
    ['statistics/figures/complaint-rate/cases?of=denominator', 'of'],
    ['statistics/figures/received/cases?cursor=x', 'cursor'],
    ['exports/events?format=xml', 'format'],
    ['exports/events?from=now', 'from'],
    ['exports/units?format=', 'format'],
    ['statistics/respondents?limit=1001', 'limit'],
    ['statistics/respondents?limit=x', 'limit'],
    ['penalties?type=flogging', 'type'],
    ['records?step=dinner', 'step'],
    ['records?unit=%25', 'unit'],
    [`complaints/${ID}/records?mood=angry`, 'mood'],
    ['penalties?caseId=7', 'caseId'],
    ['transfers?state=lost', 'state'],
    ['spot-checks/trail?caseId=7', 'caseId'],
    ['units?mood=angry', 'mood'],
    ['spot-checks?mood=angry', 'mood'],
  ])('%s is malformed in %s', async (question, field) => {
    await expectRefused(app.api, () => app.api.get(ofTheCase(question)), { status: 400, code: 'malformed', field });
  });

  it.each([
    'complaints?cursor=not-base64!',
    'complaints?cursor=',
    `complaints?cursor=${Buffer.from('[1').toString('base64url')}`,
    `complaints?${cursor(MOMENT)}`,
    `complaints?${cursor(MOMENT, 'no-id')}`,
    `complaints?${cursor('yesterday', ID)}`,
    `complaints?${cursor(1, 2)}`,
    `complaints?${cursor(MOMENT, { $ne: ID })}`,
    `transfers?${cursor('yesterday', ID, 1)}`,
    `transfers?${cursor(MOMENT, ID, 'first')}`,
    `transfers?${cursor(MOMENT, ID, 1e99)}`,
    `penalties?${cursor('2010-02-30', ID)}`,
    `penalties?${cursor('2010-02-03', "'; drop table read.penalties; --")}`,
    `records?${cursor('yesterday', ID)}`,
    `records?${cursor(MOMENT, 'no-id')}`,
    `spot-checks/trail?${cursor('no-id', 1)}`,
    `spot-checks/trail?${cursor(ID, 0.5)}`,
    `complaints/${ID}/history?${cursor('first')}`,
    `complaints/${ID}/history?${cursor(2 ** 31)}`,
  ])('%s has a cursor that no page has given', async (question) => {
    const send = () => app.api.get(ofTheCase(question));
    await expectRefused(app.api, send, { status: 400, code: 'malformed', field: 'cursor' });
  });

  it('takes the signs of a search for what they are, not for wildcards', async () => {
    const found = async (text: string): Promise<unknown> =>
      app.api.read(`/api/complaints?total=true&respondent=${encodeURIComponent(text)}`);
    expect(await found('导游')).toMatchObject({ total: 1, items: [{ id: complaint }] });
    for (const text of ['%', '_', '\\', "' or true --"]) expect(await found(text)).toMatchObject({ total: 0 });
  });

  it('for a position that is still to come is answered with “not now”', async () => {
    const reply = await app.api.get('/api/units?after=pg-9999999999999999999');
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
    expect(reply.body).toMatchObject({ code: 'not-caught-up' });
  });
});
