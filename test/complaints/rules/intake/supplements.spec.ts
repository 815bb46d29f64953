import { caseOf, given } from '../../../support/given';
import { requestSupplement, supplement } from '../../words/acts';
import { received, supplemented, supplementRequested, yuan } from '../../words/facts';

const NOTHING_ADDED = { respondents: [], allegations: [], requests: [], attachments: [] };

describe('what is missing', () => {
  it('is asked of the complainant all at once, by a day', () => {
    given(received())
      .when(requestSupplement({ missing: ['购票凭证', '联系地址'], until: '2026-03-10' }))
      .thenRecorded([
        {
          type: 'SupplementRequested',
          data: { supplement: 1, missing: ['购票凭证', '联系地址'], until: '2026-03-10' },
        },
      ]);
    given(received(), supplementRequested()).when(requestSupplement()).thenRefused('supplement-awaited');
  });

  it('may be asked for again once it has come', () =>
    given(received(), supplementRequested(), supplemented())
      .when(requestSupplement())
      .thenRecorded([{ type: 'SupplementRequested', data: { supplement: 2, missing: ['购票凭证'] } }]));
});

describe('a supplement', () => {
  it('answers what was asked for', () =>
    given(received(), supplementRequested(), supplemented(), supplementRequested({ supplement: 2 }))
      .when(supplement({ description: '补交凭证', attachments: ['a'.repeat(64)], signed: true }))
      .thenRecorded([
        {
          type: 'Supplemented',
          data: {
            ...NOTHING_ADDED,
            supplement: 2,
            description: '补交凭证',
            signed: true,
            attachments: ['a'.repeat(64)],
          },
        },
      ]));

  it('may come unasked, with a further party, a further allegation against it, and a further request (篇三)', () =>
    given(received())
      .when(
        supplement({
          description: '酸奶系供应商所供',
          respondents: [{ type: 'hotel', name: '某酒店' }],
          allegations: [{ respondent: 3, text: '前台态度不好' }],
          requests: ['道歉'],
        }),
      )
      .thenRecorded([
        {
          type: 'Supplemented',
          data: {
            ...NOTHING_ADDED,
            description: '酸奶系供应商所供',
            respondents: [{ type: 'hotel', name: '某酒店' }],
            allegations: [{ respondent: 3, text: '前台态度不好' }],
            requests: ['道歉'],
          },
        },
      ]));

  it('fills what was empty, and adds to the lists', () => {
    const after = caseOf(
      received({ subject: { item: '门票' }, complainant: { name: '刘某' } }),
      supplementRequested(),
      supplemented({
        complainant: { telephone: '13800000000' },
        narrative: '当日下午',
        subject: { amount: yuan('100.00') },
        respondents: [{ type: 'hotel', name: '某酒店' }],
        allegations: [{ respondent: 3, text: '态度不好' }],
        requests: ['道歉'],
      }),
    );
    expect(after).toMatchObject({
      supplements: [{ supplied: true }],
      stated: ['complainant.name', 'complainant.telephone', 'narrative'],
      subject: { item: '门票', amount: yuan('100.00') },
      requests: ['退还团费', '道歉'],
    });
    expect(after.respondents.map(({ name }) => name)).toEqual(['某旅行社', '谢某', '某酒店']);
    expect(after.allegations.map(({ respondent }) => respondent)).toEqual([1, 2, 3]);
  });

  it('does not write over what is there: that is a correction', () =>
    given(
      received({
        subject: { item: '门票', amount: yuan('100.00') },
        complainant: { name: '刘某' },
        narrative: '时间不够',
      }),
    )
      .when(
        supplement({
          complainant: { name: '李某', telephone: '13800000000' },
          narrative: '另有内容',
          subject: { amount: yuan('120.00'), consumedOn: '2026-03-01' },
        }),
      )
      .thenRefused('already-stated', { fields: ['complainant.name', 'narrative', 'subject.amount'] }));

  it('is held to the terms of the regime, and to the respondents there are', () => {
    given(received())
      .when(supplement({ respondents: [{ type: 'bank', name: '某银行' }] }))
      .thenRefused('not-in-regime', { field: 'respondents.0.type', value: 'bank' });
    given(received())
      .when(supplement({ allegations: [{ respondent: 3, text: '无此人' }] }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 });
  });
});
