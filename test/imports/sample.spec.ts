import { readFileSync } from 'node:fs';
import type { ComplaintShapes } from '../../src/complaints/complaint.events';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import type { UnitShapes } from '../../src/units/unit.events';
import type { RecordedOf } from '../../src/kernel/event';
import type { ImportReport } from '../../src/imports/importer';
import { deskOver, SAMPLE } from './importing';
import { LogOfManyStreams } from './log-of-many-streams';

type Fact = RecordedOf<ComplaintShapes & UnitShapes>;

/** How often each value occurs. */
function counted(values: readonly unknown[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return Object.fromEntries(counts);
}

describe('the public complaints of the sample', () => {
  const log = new LogOfManyStreams();
  let report: ImportReport;
  const facts = <Type extends Fact['type']>(type: Type) =>
    (log.events as unknown as Fact[]).filter((fact): fact is Extract<Fact, { type: Type }> => fact.type === type);

  beforeAll(async () => {
    report = await (await deskOver(log)).file(SAMPLE);
  });

  it('are all taken, six of them with a warning', () => {
    expect(report).toMatchObject({ read: 3186, imported: 3186, alreadyThere: 0, warned: 6, refused: 0, refusals: [] });
  });

  it('are 3,186 cases, each received once', () => {
    expect(facts('ComplaintReceived')).toHaveLength(3186);
    expect(new Set(facts('ComplaintReceived').map(({ stream }) => stream)).size).toBe(3186);
  });

  it('were received in 2013, 2016 and 2017', () => {
    const years = facts('ComplaintReceived').map(({ meta }) => meta.occurredAt.slice(0, 4));
    expect(counted(years)).toEqual({ 2013: 350, 2016: 2814, 2017: 22 });
  });

  it('came by five channels', () => {
    const channels = facts('ComplaintReceived').map(({ data }) => data.channel);
    expect(counted(channels)).toEqual({ web: 2233, referral: 533, phone: 200, 'postal-mail': 168, fax: 52 });
  });

  it('are about 11 products and 491 companies, each of which is a unit of the bureau', () => {
    const received = facts('ComplaintReceived').map(({ data }) => data);
    expect(new Set(received.map(({ category }) => category)).size).toBe(11);
    expect(new Set(received.map(({ respondents }) => respondents[0]?.name)).size).toBe(491);
    expect(counted(facts('UnitRegistered').map(({ data }) => data.parent))).toEqual({ undefined: 1, cfpb: 491 });
    expect(counted(facts('UnitRegistered').map(({ data }) => data.level))).toEqual({ department: 1, company: 491 });
  });

  it('went to the company, each one', () => {
    const transfers = facts('ComplaintTransferred').map(({ data }) => data);
    expect(transfers).toHaveLength(3186);
    expect(counted(transfers.map(({ from, basis }) => `${from} ${basis}`))).toEqual({ 'cfpb respondent': 3186 });
    expect(new Set(transfers.map(({ to }) => to)).size).toBe(491);
  });

  it('ended as the companies said; three are still in progress', () => {
    const closed = facts('ComplaintClosed').map(({ data }) => data);
    expect(counted(closed.map(({ resolution }) => resolution))).toEqual({
      explanation: 2489,
      'non-monetary-relief': 384,
      'monetary-relief': 216,
      closed: 68,
      'untimely-response': 26,
    });
    expect(facts('ComplaintReceived').length - closed.length).toBe(3);
    expect(counted(closed.map(({ outcome }) => outcome))).toEqual({ explained: 2489, settled: 600, terminated: 94 });
    expect(facts('ReplySent')).toHaveLength(2489 + 384 + 216 + 68);
    expect(facts('RemedyPerformed')).toHaveLength(600);
  });

  it('were answered too late 93 times', () => {
    const inTime = facts('ComplaintClosed').map(({ data }) => data.answeredInTime);
    expect(counted(inTime)).toEqual({ true: 3186 - 93 - 3, false: 93 });
  });

  it('were disputed by 595 consumers and not by 2,534; the silence of 57 is nothing', () => {
    const opinions = facts('FeedbackRecorded').map(({ data }) => `${data.satisfaction}: ${data.opinion ?? ''}`);
    expect(counted(opinions)).toEqual({ 'dissatisfied: disputed': 595, 'basically-satisfied: not disputed': 2534 });
    expect(3186 - opinions.length).toBe(57);
  });

  it('are warned of where they went to the company before they were received', () => {
    const fields = readFileSync(SAMPLE, 'utf8').split('\r\n');
    const day = (text = ''): number => {
      const [month, dayOfMonth, year] = text.split('/').map(Number);
      return Date.UTC(year ?? 0, (month ?? 0) - 1, dayOfMonth);
    };
    // No field of the sample holds a line break, and the two days are found without counting commas.
    const early = fields.flatMap((text, index) => {
      const [received, sent] = text.match(/\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [];
      return received !== undefined && day(sent) < day(received) ? [index + 1] : [];
    });
    expect(early).toHaveLength(6);
    expect(report.warnings.map(({ line }) => line)).toEqual(early);
    expect(report.warnings[0]).toEqual({
      line: 126,
      reason: 'sent to the company on 8/1/2013, before it was received on 8/2/2013: kept as recorded',
    });
  });

  it('use every result that the regime lists: none is without its outcome', () => {
    const listed = loadRegimes()
      .inForce('cfpb', '2016-01-01')
      .resolutions.map(({ id }) => id);
    expect(Object.keys(counted(facts('ComplaintClosed').map(({ data }) => data.resolution))).sort()).toEqual(
      listed.sort(),
    );
  });

  it('hold no ZIP code and nothing of who complained', () => {
    expect(facts('ComplaintReceived').filter(({ data }) => 'complainant' in data && data.complainant)).toEqual([]);
    expect(JSON.stringify(facts('ComplaintReceived').map(({ data }) => data))).not.toContain('24540');
  });
});
