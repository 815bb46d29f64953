import { given } from '../../../support/given';
import { receive } from '../../words/acts';
import { yuan } from '../../words/facts';

describe('the receipt of a complaint', () => {
  it('records what was said, under the regime of the day', () =>
    given()
      .when(
        receive({
          partySize: 5,
          complainant: { name: '刘某', telephone: '13800000000', address: '深圳市', idNumber: '44030019800101001X' },
          respondents: [
            { type: 'scenic-area', name: '某景区', region: '440224' },
            { type: 'hotel', name: '某酒店' },
          ],
          allegations: [
            { respondent: 2, text: '态度不好' },
            { respondent: 1, text: '未尽告知义务' },
          ],
          category: 'ticketing',
          channel: 'visit',
          subject: { item: '门票', consumedOn: '2026-03-01', amount: yuan('100.00') },
          requests: ['退回门票款', '道歉'],
          narrative: '时间不够，没有游览完门票所含景点',
          onSite: true,
          signed: true,
          confidential: true,
          attachments: ['a'.repeat(64)],
          externalReference: '12345-20260302-0001',
        }),
      )
      .thenRecorded([
        {
          type: 'ComplaintReceived',
          data: {
            regime: { id: 'tourism', version: 1 },
            kind: 'complaint',
            channel: 'visit',
            category: 'ticketing',
            region: '440200',
            receivingUnit: 'shaoguan',
            complainant: { name: '刘某', telephone: '13800000000', address: '深圳市', idNumber: '44030019800101001X' },
            partySize: 5,
            respondents: [
              { type: 'scenic-area', name: '某景区', region: '440224' },
              { type: 'hotel', name: '某酒店' },
            ],
            allegations: [
              { respondent: 2, text: '态度不好' },
              { respondent: 1, text: '未尽告知义务' },
            ],
            subject: { item: '门票', consumedOn: '2026-03-01', amount: yuan('100.00') },
            requests: ['退回门票款', '道歉'],
            narrative: '时间不够，没有游览完门票所含景点',
            onSite: true,
            signed: true,
            confidential: true,
            attachments: ['a'.repeat(64)],
            externalReference: '12345-20260302-0001',
          },
        },
      ]));

  it('is of one person, by the unit of the caller, and neither on site nor confidential, when nothing is said', () =>
    given()
      .when(receive({ by: 'ruyuan' }))
      .thenRecorded([
        {
          type: 'ComplaintReceived',
          data: {
            regime: { id: 'tourism', version: 1 },
            kind: 'complaint',
            channel: 'hotline',
            category: 'forged-guide-card',
            region: '440200',
            receivingUnit: 'ruyuan',
            partySize: 1,
            respondents: [{ type: 'travel-agency', name: '某旅行社' }],
            allegations: [],
            requests: [],
            onSite: false,
            signed: false,
            confidential: false,
            attachments: [],
          },
        },
      ]));

  it('is of a service campaign, or with a promised day, when that is said (篇四, 篇七)', () =>
    given()
      .when(receive({ campaigns: ['金牌服务，满意100'], replyPromisedBy: '2026-03-09' }))
      .thenRecordedOne('ComplaintReceived', { campaigns: ['金牌服务，满意100'], replyPromisedBy: '2026-03-09' }));

  it.each([
    [true, undefined, true],
    [true, false, true],
    [false, true, true],
    [false, undefined, false],
  ])('under a regime of confidential cases (%s), stated %s, is confidential: %s', (regime, confidential, expected) =>
    given()
      .under({ confidential: regime })
      .when(receive({ confidential }))
      .thenRecordedOne('ComplaintReceived', { confidential: expected }),
  );

  it('may be recorded for another unit, but not for one that is not registered', () => {
    given()
      .when(receive({ receivingUnit: 'renhua' }))
      .thenRecordedOne('ComplaintReceived', { receivingUnit: 'renhua' });
    given()
      .when(receive({ receivingUnit: 'nowhere' }))
      .thenRefused('unknown-unit', { unit: 'nowhere' });
    given()
      .when(receive({ by: 'nowhere' }))
      .thenRefused('unknown-unit', { unit: 'nowhere' });
  });

  it.each([
    ['kind', { kind: 'praise' }, 'praise', ['complaint', 'consultation']],
    ['channel', { channel: 'fax' }, 'fax', ['hotline', 'visit', 'letter', 'web', 'transferred-in']],
    [
      'category',
      { category: 'mortgage' },
      'mortgage',
      ['forged-guide-card', 'agency-management', 'ticketing', 'service-attitude', 'unrated-hotel', 'transport'],
    ],
    [
      'respondents.1.type',
      {
        respondents: [
          { type: 'hotel', name: '某酒店' },
          { type: 'bank', name: '某银行' },
        ],
      },
      'bank',
      ['travel-agency', 'scenic-area', 'guide', 'hotel', 'carrier'],
    ],
  ])('is refused when the regime does not know the %s', (field, said, value, allowed) =>
    given().when(receive(said)).thenRefused('not-in-regime', { field, value, regime: 'tourism@1', allowed }),
  );

  it('is refused when an allegation concerns a respondent who is not there', () =>
    given()
      .when(
        receive({
          allegations: [
            { respondent: 1, text: '属实' },
            { respondent: 2, text: '无此人' },
          ],
        }),
      )
      .thenRefused('unknown-respondent', { respondent: 2, count: 1 }));

  describe('on site, under a regime that wants a signature (篇六)', () => {
    const signatureOnSite = { signatureOnSite: true };
    it('is refused without one', () => {
      given()
        .under(signatureOnSite)
        .when(receive({ onSite: true }))
        .thenRefused('signature-missing');
      given()
        .under(signatureOnSite)
        .when(receive({ onSite: true, signed: false }))
        .thenRefused('signature-missing');
    });
    it.each([
      ['with one', { onSite: true, signed: true }],
      ['when it was not made on site', { onSite: false }],
    ])('is recorded %s', (_when, said) =>
      given().under(signatureOnSite).when(receive(said)).thenRecordedOne('ComplaintReceived', said),
    );
    it('is recorded without one where the regime does not want it', () =>
      given()
        .when(receive({ onSite: true }))
        .thenRecordedOne('ComplaintReceived', { signed: false }));
  });
});
