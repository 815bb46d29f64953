import { LEAST, registerUnits, upheldCase } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

let app: RunningApplication;
let upheld: string;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  upheld = await upheldCase(app.api);
});
afterAll(() => app.end());

const respondents = (...changed: unknown[]): object => ({ respondents: changed });
const spent = (amount: unknown, currency: unknown = 'CNY'): object => ({ subject: { amount: { amount, currency } } });

describe('a complaint', () => {
  it.each<[string, object, string]>([
    ['a field nobody knows', { mood: 'angry' }, 'mood'],
    [
      'a field nobody knows in a respondent',
      respondents({ type: 'hotel', name: '某', stars: 5 }),
      'respondents.0.stars',
    ],
    ['no channel', { channel: undefined }, 'channel'],
    ['null for a channel', { channel: null }, 'channel'],
    ['a number for a code', { regime: 5 }, 'regime'],
    ['capital letters in a code', { regime: 'Tourism' }, 'regime'],
    ['text for a count', { partySize: '3' }, 'partySize'],
    ['half a person', { partySize: 1.5 }, 'partySize'],
    ['nobody who complains', { partySize: 0 }, 'partySize'],
    ['text for a flag', { confidential: 'yes' }, 'confidential'],
    ['no respondent', respondents(), 'respondents'],
    ['an object for a list', { respondents: { type: 'hotel', name: '某' } }, 'respondents'],
    ['a text for a respondent', respondents('某酒店'), 'respondents'],
    ['a respondent without a name', respondents({ type: 'hotel', name: '' }), 'respondents.0.name'],
    ['a name that is too long', respondents({ type: 'hotel', name: '某'.repeat(201) }), 'respondents.0.name'],
    ['a narrative that is too long', { narrative: '长'.repeat(20_001) }, 'narrative'],
    ['a list for a complainant', { complainant: [] }, 'complainant'],
    [
      'an allegation against respondent 0',
      { allegations: [{ respondent: 0, text: '甩客' }] },
      'allegations.0.respondent',
    ],
    ['an attachment without its hash', { attachments: ['scan.pdf'] }, 'attachments'],
    ['a day that does not exist', { at: '2010-02-30T10:00:00+08:00' }, 'at'],
    ['a time without an offset', { at: '2010-02-03T10:00:00' }, 'at'],
    ['a day for a time', { at: '2010-02-03' }, 'at'],
    ['a month 13', { subject: { consumedOn: '2010-13-01' } }, 'subject.consumedOn'],
    ['money below zero', spent('-1.00'), 'subject.amount.amount'],
    ['money with three decimals', spent('1.005'), 'subject.amount.amount'],
    ['money as a JSON number', spent(1.5), 'subject.amount.amount'],
    ['money with an exponent', spent('1e3'), 'subject.amount.amount'],
    ['money with a leading zero', spent('01.00'), 'subject.amount.amount'],
    ['money without end', spent('1'.repeat(16)), 'subject.amount.amount'],
    ['a currency nobody knows', spent('1.00', 'XXX'), 'subject.amount.currency'],
    ['no currency', { subject: { amount: { amount: '1.00' } } }, 'subject.amount.currency'],
  ])('with %s is malformed, and the field is named', async (_what, change, field) => {
    const send = () => app.api.post('/api/complaints', { ...LEAST, ...change });
    await expectRefused(app.api, send, { status: 400, code: 'malformed', field });
  });

  it.each<[string, object, string]>([
    ['a regime nobody knows', { regime: 'weather' }, 'unknown-regime'],
    ['a day on which the regime was not yet in force', { at: '1999-12-31T10:00:00+08:00' }, 'regime-not-in-force'],
    ['a kind the regime does not know', { kind: 'praise' }, 'not-in-regime'],
    ['a channel the regime does not know', { channel: 'pigeon' }, 'not-in-regime'],
    ['a category the regime does not know', { category: 'weather' }, 'not-in-regime'],
    ['a kind of respondent the regime does not know', respondents({ type: 'airline', name: '某' }), 'not-in-regime'],
    ['a unit nobody knows', { receivingUnit: 'nowhere' }, 'unknown-unit'],
    ['an allegation against somebody else', { allegations: [{ respondent: 2, text: '甩客' }] }, 'unknown-respondent'],
    ['a time that is still to come', { at: '2999-01-01T00:00:00+08:00' }, 'in-the-future'],
  ])('with %s is refused by a rule', async (_what, change, code) => {
    const send = () => app.api.post('/api/complaints', { ...LEAST, ...change });
    await expectRefused(app.api, send, { status: 422, code });
  });

  it('of a clerk whose unit nobody knows is refused by a rule', async () => {
    const send = () => app.api.post('/api/complaints', LEAST, { by: 'nowhere' });
    await expectRefused(app.api, send, { status: 422, code: 'unknown-unit' });
  });

  it('names every fault at once', async () => {
    const send = () => app.api.post('/api/complaints', { ...LEAST, channel: 7, mood: 'angry', partySize: -1 });
    const { fields } = await expectRefused(app.api, send, { status: 400, code: 'malformed', field: 'mood' });
    expect(fields?.map(({ field }) => field).sort()).toEqual(['channel', 'mood', 'partySize']);
  });
});

describe('a penalty', () => {
  const decision = { respondent: 1, decisionNumber: '韶旅罚〔2026〕9号', legalBasis: '导游人员管理条例第十八条' };
  const yuan = (amount: unknown) => ({ amount, currency: 'CNY' });
  const dollars = { original: { amount: '532.00', currency: 'HKD' }, confiscated: yuan('455.60') };

  it.each<[string, string, object, string]>([
    ['a fine of a JSON number', 'fines', { fine: yuan(1000) }, 'fine.amount'],
    ['a fine with three decimals', 'fines', { fine: yuan('1000.001') }, 'fine.amount'],
    ['a fine below zero', 'fines', { fine: yuan('-1000.00') }, 'fine.amount'],
    ['a fine without money', 'fines', {}, 'fine'],
    ['a rate as a JSON number', 'confiscations', { ...dollars, rate: 0.8564, rateOn: '2010-12-07' }, 'rate'],
    [
      'a rate of a day that does not exist',
      'confiscations',
      { ...dollars, rate: '0.8564', rateOn: '2010-12-32' },
      'rateOn',
    ],
  ])('with %s is malformed', async (_what, path, change, field) => {
    const send = () => app.api.post(`/api/complaints/${upheld}/${path}`, { ...decision, ...change });
    await expectRefused(app.api, send, { status: 400, code: 'malformed', field });
  });

  it.each<[string, string, object, string]>([
    ['a fine in foreign money', 'fines', { fine: { amount: '1000.00', currency: 'HKD' } }, 'currency-not-national'],
    ['a fine of nothing', 'fines', { fine: yuan('0.00') }, 'nothing-to-penalise-with'],
    ['a fine on somebody else', 'fines', { respondent: 2, fine: yuan('1000.00') }, 'unknown-respondent'],
    ['foreign money without a rate', 'confiscations', dollars, 'rate-missing'],
    [
      'a sum that was worked out wrongly',
      'confiscations',
      { ...dollars, confiscated: yuan('455.61'), rate: '0.8564', rateOn: '2010-12-07' },
      'conversion-does-not-match',
    ],
  ])('that is %s is refused by a rule', async (_what, path, change, code) => {
    const send = () => app.api.post(`/api/complaints/${upheld}/${path}`, { ...decision, ...change });
    await expectRefused(app.api, send, { status: 422, code });
  });
});
