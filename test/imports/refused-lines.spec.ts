import { ImportTally } from '../../src/imports/import-tally';
import { MAX_APPEND_BYTES } from '../../src/event-log/event-log';
import { MemoryLog } from '../support/memory-log';
import { csv, deskOver, line } from './importing';

const RESPONSE = 'Company response to consumer';

describe('a line that cannot become a case', () => {
  it.each<[string, Parameters<typeof line>[0], { field?: string; reason: string }]>([
    [
      'a day that does not exist',
      { 'Date received': '2/29/2013' },
      { field: 'Date received', reason: 'must be a day that exists, as 7/29/2013' },
    ],
    [
      'a day in another form',
      { 'Date sent to company': '2013-07-30' },
      { field: 'Date sent to company', reason: 'must be a day that exists, as 7/29/2013' },
    ],
    ['no day', { 'Date received': '' }, { field: 'Date received', reason: 'must be a day that exists, as 7/29/2013' }],
    ['an unknown product', { Product: 'Bitcoin' }, { field: 'Product', reason: 'is not known to the regime cfpb' }],
    [
      'an unknown channel',
      { 'Submitted via': 'Pigeon' },
      { field: 'Submitted via', reason: 'is not known to the regime cfpb' },
    ],
    [
      'an unknown response',
      { [RESPONSE]: 'Closed with a smile' },
      { field: RESPONSE, reason: 'is not known to the regime cfpb' },
    ],
    [
      'neither in time nor late',
      { 'Timely response?': 'maybe' },
      { field: 'Timely response?', reason: 'must be one of Yes, No' },
    ],
    [
      'an unknown verdict',
      { 'Consumer disputed?': 'yes' },
      { field: 'Consumer disputed?', reason: 'must be one of Yes, No, nothing' },
    ],
    ['no company', { Company: ' ' }, { field: 'Company', reason: 'must have 1 to 100 characters' }],
    [
      'a company of 101 characters',
      { Company: 'x'.repeat(101) },
      { field: 'Company', reason: 'must have 1 to 100 characters' },
    ],
    ['no issue', { Issue: '' }, { field: 'Issue', reason: 'must have 1 to 900 characters' }],
    ['a state that is none', { State: 'Va' }, { field: 'State', reason: 'must be two capital letters, or nothing' }],
    [
      'a day before the bureau began',
      { 'Date received': '7/20/2011' },
      { reason: 'No version of the regime cfpb was in force on 2011-07-20.' },
    ],
    [
      'a day to come',
      { 'Date received': '1/1/2999', 'Date sent to company': '1/1/2999' },
      { reason: 'The stated time 2999-01-01T12:00:00Z lies in the future.' },
    ],
    [
      'a verdict on an answer that has not come',
      { [RESPONSE]: 'In progress', 'Consumer disputed?': 'Yes' },
      { reason: 'The case is in stage in-transit: feedback is possible only in accepted, declined, closed.' },
    ],
  ])('for %s is refused alone, and the others go on', async (_what, fields, refusal) => {
    const log = new MemoryLog();
    const report = await (await deskOver(log)).text(csv(line(), line({ Company: 'Other', ...fields }), line()));
    expect(report).toMatchObject({ read: 3, imported: 2, refused: 1 });
    expect(report.refusals).toEqual([{ line: 3, ...refusal }]);
    expect(log.events.filter(({ type }) => type === 'ComplaintReceived')).toHaveLength(2);
    expect(log.events.filter(({ stream }) => stream.startsWith('unit-cfpb-other'))).toEqual([]);
  });

  it('that is refused by a rule half-way leaves nothing of its case', async () => {
    const log = new MemoryLog();
    const fields = { [RESPONSE]: 'In progress', 'Consumer disputed?': 'No' };
    await (await deskOver(log)).text(csv(line(fields)));
    expect(log.events.map(({ type }) => type)).toEqual(['ImportStarted', 'ImportFinished']);
  });

  it('is named by the line it begins on', async () => {
    const report = await (
      await deskOver(new MemoryLog())
    ).text(
      csv(
        line({ Issue: 'one\ntwo\r\nthree' }),
        line({ Product: 'Bitcoin', Issue: 'one\ntwo' }),
        line({ Product: 'Gold' }),
      ),
    );
    expect(report.refusals.map((note) => note.line)).toEqual([5, 7]);
  });
});

describe('the notes of an import', () => {
  it('are the first thousand by line, whatever order they come in; the counts are exact', () => {
    const tally = new ImportTally();
    for (let number = 1500; number > 0; number--) tally.refuse({ line: number, reason: 'bad' });
    for (let number = 2001; number <= 3200; number++) tally.taken(number, true, ['odd']);
    const { read, refused, warned, refusals, warnings } = tally.result();
    expect({ read, refused, warned }).toEqual({ read: 2700, refused: 1500, warned: 1200 });
    expect(refusals.map((note) => note.line)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(warnings.map((note) => note.line)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 2001));
  });

  it('fit into one event, however long the worst of them are', () => {
    const tally = new ImportTally();
    for (let number = 1; number <= 1000; number++) {
      tally.refuse({ line: number, field: 'Company response to consumer', reason: '好\u0001'.repeat(5000) });
      tally.taken(number, true, [
        'a warning that is as long as they get, with two days and the reason why it is kept as it is',
      ]);
    }
    expect(Buffer.byteLength(JSON.stringify(tally.result()))).toBeLessThan(MAX_APPEND_BYTES);
  });
});
