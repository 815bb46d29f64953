import type { Complaint } from '../../../../src/complaints/complaint';
import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';
import { caseOf, given } from '../../../support/given';
import { correct } from '../../words/acts';
import { accepted, corrected, declined, found, received, yuan } from '../../words/facts';

type Correction = ComplaintShapes['RecordCorrected'];

const full = received({
  subject: { item: '门票', consumedOn: '2026-03-01', amount: yuan('100.00') },
  requests: ['退回门票款', '道歉'],
  externalReference: '12345-1',
  complainant: { name: '刘某', telephone: '13800000000' },
});

describe('a correction', () => {
  it.each<[string, Parameters<typeof correct>[0], Partial<Correction>]>([
    ['the region', { field: 'region', value: '440224' }, { old: '440200', new: '440224' }],
    ['the channel', { field: 'channel', value: 'visit' }, { old: 'hotline', new: 'visit' }],
    ['the number of persons', { field: 'partySize', count: 5 }, { old: 1, new: 5 }],
    [
      'the name of a respondent',
      { field: 'respondent.name', ordinal: 2, value: '黄某' },
      { ordinal: 2, old: '谢某', new: '黄某' },
    ],
    [
      'the type of a respondent',
      { field: 'respondent.type', ordinal: 2, value: 'hotel' },
      { ordinal: 2, old: 'guide', new: 'hotel' },
    ],
    [
      'the region of a respondent',
      { field: 'respondent.region', ordinal: 1, value: '440224' },
      { ordinal: 1, new: '440224' },
    ],
    [
      'an allegation',
      { field: 'allegation', ordinal: 2, value: '无证带团' },
      { ordinal: 2, old: '持假证带团', new: '无证带团' },
    ],
    ['a request', { field: 'request', ordinal: 2, value: '书面道歉' }, { ordinal: 2, old: '道歉', new: '书面道歉' }],
    ['what it is about', { field: 'subject.item', value: '套票' }, { old: '门票', new: '套票' }],
    ['the day', { field: 'subject.consumedOn', value: '2026-02-28' }, { old: '2026-03-01', new: '2026-02-28' }],
    ['the amount', { field: 'subject.amount', amount: yuan('120.00') }, { old: yuan('100.00'), new: yuan('120.00') }],
    ['the number elsewhere', { field: 'externalReference', value: '12345-2' }, { old: '12345-1', new: '12345-2' }],
  ])('of %s tells the old and the new', (_what, said, data) =>
    given(full)
      .when(correct({ value: undefined, ...said, reason: '登记时误填' }))
      .thenRecorded([{ type: 'RecordCorrected', data: { field: said?.field, ...data, reason: '登记时误填' } }]),
  );

  it.each([
    'complainant.name',
    'complainant.telephone',
    'complainant.address',
    'complainant.idNumber',
    'narrative',
  ] as const)('of %s tells only the new, apart from what is not personal', (field) =>
    given(full)
      .when(correct({ field, value: '改正后的内容', reason: '听错' }))
      .thenRecorded([{ type: 'RecordCorrected', data: { field, personal: '改正后的内容', reason: '听错' } }]),
  );

  it('fills what was empty, with no old value to tell', () =>
    given(received())
      .when(correct({ field: 'subject.amount', value: undefined, amount: yuan('90.00') }))
      .thenRecorded([
        { type: 'RecordCorrected', data: { field: 'subject.amount', new: yuan('90.00'), reason: '登记时误填' } },
      ]));

  it('changes the case as it says, and nothing else', () => {
    const after = (data: Partial<Correction>): Complaint => caseOf(full, accepted(), found(), corrected(data));
    const before = caseOf(full, accepted(), found());
    expect(after({ field: 'region', new: '440224' })).toEqual({ ...before, region: '440224' });
    expect(after({ field: 'partySize', new: 5 }).partySize).toBe(5);
    expect(after({ field: 'respondent.name', ordinal: 2, new: '黄某' }).respondents).toEqual([
      { type: 'travel-agency', name: '某旅行社' },
      { type: 'guide', name: '黄某' },
    ]);
    expect(after({ field: 'allegation', ordinal: 1, new: '擅自减少景点' }).allegations).toEqual([
      { respondent: 1, text: '擅自减少景点', finding: 'substantiated' },
      { respondent: 2, text: '持假证带团' },
    ]);
    expect(after({ field: 'request', ordinal: 2, new: '书面道歉' }).requests).toEqual(['退回门票款', '书面道歉']);
    expect(after({ field: 'subject.item', new: '套票' }).subject).toEqual({
      item: '套票',
      consumedOn: '2026-03-01',
      amount: yuan('100.00'),
    });
    expect(after({ field: 'complainant.address', new: undefined, personal: '深圳市' }).stated).toEqual([
      'complainant.name',
      'complainant.telephone',
      'complainant.address',
    ]);
  });

  it.each([
    ['text for a number', { field: 'partySize', value: '5' }, 'count'],
    ['text for an amount', { field: 'subject.amount', value: '90.00' }, 'amount'],
    ['a number for text', { field: 'region', value: undefined, count: 5 }, 'value'],
    ['nothing at all', { field: 'region', value: undefined }, 'value'],
    ['two values at once', { field: 'region', value: '440224', count: 5 }, 'value'],
  ] as const)('is refused with %s', (_what, said, takes) =>
    given(full).when(correct(said)).thenRefused('correction-does-not-fit', { field: said.field, takes }),
  );

  it.each([
    ['respondent.name', 3, 'unknown-respondent', { respondent: 3, count: 2 }],
    ['respondent.region', undefined, 'unknown-respondent', { respondent: 0, count: 2 }],
    ['allegation', 3, 'unknown-allegation', { allegation: 3, count: 2 }],
    ['request', 3, 'unknown-request', { request: 3, count: 2 }],
  ] as const)('of %s %s is refused', (field, ordinal, code, facts) =>
    given(full)
      .when(correct({ field, ordinal, value: '某' }))
      .thenRefused(code, facts),
  );

  it.each([
    ['the same text', { field: 'region', value: '440200' }],
    ['the same number', { field: 'partySize', value: undefined, count: 1 }],
    ['the same amount', { field: 'subject.amount', value: undefined, amount: yuan('100.00') }],
  ] as const)('to %s is none', (_what, said) =>
    given(full).when(correct(said)).thenRefused('nothing-to-correct', { field: said.field }),
  );

  it('is held to the terms of the regime, to days that exist, and to the length of each field', () => {
    given(full)
      .when(correct({ field: 'channel', value: 'fax' }))
      .thenRefused('not-in-regime', { field: 'channel', value: 'fax' });
    given(full)
      .when(correct({ field: 'respondent.type', ordinal: 1, value: 'bank' }))
      .thenRefused('not-in-regime', { field: 'respondent.type', value: 'bank' });
    given(full)
      .when(correct({ field: 'subject.consumedOn', value: '2026-02-30' }))
      .thenRefused('no-such-day', { field: 'subject.consumedOn' });
    given(full)
      .when(correct({ field: 'complainant.name', value: '刘'.repeat(101) }))
      .thenRefused('correction-too-long', { field: 'complainant.name', most: 100 });
    given(full)
      .when(correct({ field: 'respondent.name', ordinal: 1, value: '社'.repeat(200) }))
      .thenRecordedOne('RecordCorrected', { ordinal: 1 });
  });

  it('is possible of a declined case, too', () =>
    given(full, declined()).when(correct()).thenRecordedOne('RecordCorrected', { field: 'region' }));
});
