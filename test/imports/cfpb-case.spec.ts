import { complaintStream } from '../../src/complaints/complaint.events';
import type { RecordedEvent } from '../../src/kernel/event';
import { companyUnit } from '../../src/imports/mappings/cfpb-units';
import { MemoryLog } from '../support/memory-log';
import { csv, deskOver, line } from './importing';

/** The facts of the one case that these fields become. */
async function factsOf(fields: Parameters<typeof line>[0]): Promise<RecordedEvent[]> {
  const log = new MemoryLog();
  const report = await (await deskOver(log)).text(csv(line(fields)));
  expect(report.refusals).toEqual([]);
  return log.events.filter(({ stream }) => stream.startsWith(complaintStream('')));
}

const typesOf = (facts: readonly RecordedEvent[]): string[] => facts.map(({ type }) => type);
const dataOf = (facts: readonly RecordedEvent[], type: string): unknown =>
  facts.find((fact) => fact.type === type)?.data;

const LENDER = companyUnit('Lender & Sons').code;

describe('one line of the public complaint database', () => {
  it('is a whole case: every fact on its day, by the unit that held the case then', async () => {
    const facts = await factsOf({ 'Company response to consumer': 'Closed with monetary relief' });
    expect(facts.map(({ type, meta }) => [type, meta.occurredAt, meta.actor.unit])).toEqual([
      ['ComplaintReceived', '2013-07-29T12:00:00Z', 'cfpb'],
      ['ComplaintAccepted', '2013-07-29T12:00:00Z', 'cfpb'],
      ['ComplaintTransferred', '2013-07-30T12:00:00Z', 'cfpb'],
      ['TransferAcknowledged', '2013-07-30T12:00:00Z', LENDER],
      ['ReplySent', '2013-07-30T12:00:00Z', LENDER],
      ['RemedyProposed', '2013-07-30T12:00:00Z', LENDER],
      ['RemedyPerformed', '2013-07-30T12:00:00Z', LENDER],
      ['ComplaintClosed', '2013-07-30T12:00:00Z', LENDER],
      ['FeedbackRecorded', '2013-07-30T12:00:00Z', LENDER],
    ]);
    expect(new Set(facts.map(({ meta }) => `${meta.actor.id} ${meta.actor.role}`))).toEqual(
      new Set(['import:cfpb importer']),
    );
  });

  it('tells who complained of what, and nothing that identifies the consumer', async () => {
    const facts = await factsOf({ 'Sub-issue': 'Repossession', 'ZIP code': '24540' });
    expect(JSON.parse(JSON.stringify(dataOf(facts, 'ComplaintReceived')))).toEqual({
      regime: { id: 'cfpb', version: 1 },
      kind: 'complaint',
      channel: 'phone',
      category: 'consumer-loan',
      region: 'US-VA',
      receivingUnit: 'cfpb',
      partySize: 1,
      respondents: [{ type: 'company', name: 'Lender & Sons' }],
      allegations: [{ respondent: 1, text: 'Managing the loan or lease / Repossession' }],
      subject: { item: 'Consumer Loan / Vehicle loan' },
      requests: [],
      onSite: false,
      signed: false,
      confidential: false,
      attachments: [],
    });
  });

  it('may leave out state, sub-product and sub-issue', async () => {
    const facts = await factsOf({ State: '', 'Sub-product': '', 'Sub-issue': '' });
    expect(dataOf(facts, 'ComplaintReceived')).toMatchObject({
      region: 'US',
      subject: { item: 'Consumer Loan' },
      allegations: [{ text: 'Managing the loan or lease' }],
    });
  });

  it.each([
    ['Closed with explanation', 'explained', 'explanation', ['ReplySent']],
    [
      'Closed with non-monetary relief',
      'settled',
      'non-monetary-relief',
      ['ReplySent', 'RemedyProposed', 'RemedyPerformed'],
    ],
    ['Closed with monetary relief', 'settled', 'monetary-relief', ['ReplySent', 'RemedyProposed', 'RemedyPerformed']],
    ['Closed', 'terminated', 'closed', ['ReplySent']],
    ['Untimely response', 'terminated', 'untimely-response', []],
  ])('“%s” closes the case as %s', async (response, outcome, resolution, acts) => {
    const facts = await factsOf({ 'Company response to consumer': response, 'Consumer disputed?': '' });
    expect(typesOf(facts)).toEqual([
      'ComplaintReceived',
      'ComplaintAccepted',
      'ComplaintTransferred',
      'TransferAcknowledged',
      ...acts,
      'ComplaintClosed',
    ]);
    expect(dataOf(facts, 'ComplaintClosed')).toMatchObject({ outcome, resolution, answeredInTime: true });
  });

  it('names the relief that was given', async () => {
    const facts = await factsOf({ 'Company response to consumer': 'Closed with non-monetary relief' });
    expect(dataOf(facts, 'RemedyProposed')).toMatchObject({ type: 'relief', description: 'non-monetary relief' });
    expect(dataOf(facts, 'ReplySent')).toMatchObject({ medium: 'web', summary: 'Closed with non-monetary relief' });
  });

  it('in progress stays on its way to the company', async () => {
    const facts = await factsOf({ 'Company response to consumer': 'In progress', 'Consumer disputed?': '' });
    expect(typesOf(facts)).toEqual(['ComplaintReceived', 'ComplaintAccepted', 'ComplaintTransferred']);
    expect(dataOf(facts, 'ComplaintTransferred')).toMatchObject({ from: 'cfpb', to: LENDER, basis: 'respondent' });
  });

  it('says that the answer came too late', async () => {
    expect(dataOf(await factsOf({ 'Timely response?': 'No' }), 'ComplaintClosed')).toMatchObject({
      answeredInTime: false,
    });
  });

  it.each([
    ['Yes', [{ reached: true, satisfaction: 'dissatisfied', opinion: 'disputed' }]],
    ['No', [{ reached: true, satisfaction: 'basically-satisfied', opinion: 'not disputed' }]],
    ['', []],
  ])('disputed “%s” is a verdict, and silence is none', async (disputed, verdicts) => {
    const facts = await factsOf({ 'Consumer disputed?': disputed });
    expect(facts.filter(({ type }) => type === 'FeedbackRecorded').map(({ data }) => data)).toEqual(verdicts);
  });

  it('sent to the company before it was received is kept as it was written down', async () => {
    const facts = await factsOf({ 'Date received': '8/2/2013', 'Date sent to company': '8/1/2013' });
    const days = facts.map(({ type, meta }) => `${type} ${meta.occurredAt.slice(0, 10)}`);
    expect(days).toContain('ComplaintReceived 2013-08-02');
    expect(days).toContain('ComplaintTransferred 2013-08-01');
  });
});

describe('the unit of a company', () => {
  it('has a code made of its name and of the beginning of the name’s SHA-256', () =>
    // printf 'JPMorgan Chase & Co.' | sha256sum
    expect(companyUnit('JPMorgan Chase & Co.').code).toBe('cfpb-jpmorgan-chase-co-807a81'));

  it('is another one for another name, however alike', () => {
    const names = ['Lender', 'LENDER', 'Lender.', 'Lender ', 'Lénder', 'L ender'];
    expect(new Set(names.map((name) => companyUnit(name).code)).size).toBe(names.length);
  });

  it('has a code for any name', () => {
    expect(companyUnit('中国银行').code).toMatch(/^cfpb-[0-9a-f]{6}$/);
    expect(companyUnit('x'.repeat(100)).code).toMatch(/^cfpb-x{60}-[0-9a-f]{6}$/);
  });
});
