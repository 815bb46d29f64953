import { given } from '../../../support/given';
import { accept, classify, decline } from '../../words/acts';
import { accepted, closed, declined, received, reopened } from '../../words/facts';

describe('a case is decided once', () => {
  it('accepted, and then neither accepted again nor declined, also when it was reopened', () => {
    for (const again of [accept(), decline()]) {
      given(received(), accepted()).when(again).thenRefused('not-in-this-stage');
      given(received(), accepted(), closed(), reopened()).when(again).thenRefused('not-in-this-stage');
    }
  });

  it('declined, and then neither declined again nor accepted, also when it was reopened', () => {
    for (const again of [accept(), decline()]) {
      given(received(), declined()).when(again).thenRefused('not-in-this-stage');
      given(received(), declined(), closed({ outcome: 'declined' }), reopened())
        .when(again)
        .thenRefused('not-in-this-stage');
    }
  });

  it('accepted with a remark', () =>
    given(received())
      .when(accept({ remark: '依法受理' }))
      .thenRecorded([{ type: 'ComplaintAccepted', data: { remark: '依法受理' } }]));

  it('declined for want of competence only when the competent body is named', () => {
    const outside = { ground: 'no-competence', explanation: '非星级酒店不属旅游部门管理' };
    given(received()).when(decline(outside)).thenRefused('competent-body-missing', { ground: 'no-competence' });
    given(received())
      .when(decline({ ...outside, competentBody: '市商务局' }))
      .thenRecorded([{ type: 'ComplaintDeclined', data: { ...outside, competentBody: '市商务局' } }]);
  });

  it('declined for another ground without a competent body', () => {
    const ground = { ground: 'handled-elsewhere', explanation: '消费者协会已受理' };
    given(received())
      .when(decline(ground))
      .thenRecorded([{ type: 'ComplaintDeclined', data: ground }]);
  });

  it('never declined for a ground that the regime does not know', () =>
    given(received())
      .when(decline({ ground: 'too-busy' }))
      .thenRefused('not-in-regime', {
        field: 'ground',
        value: 'too-busy',
        regime: 'tourism@1',
        allowed: ['no-competence', 'handled-elsewhere', 'no-respondent'],
      }));
});

describe('the classification', () => {
  it('is of the regime, with public attention when it is said', () => {
    const said = { kind: 'consultation', category: 'transport', severity: 'major' } as const;
    given(received())
      .when(classify({ ...said, publicAttention: true }))
      .thenRecorded([{ type: 'ComplaintClassified', data: { ...said, publicAttention: true } }]);
    given(received())
      .when(classify(said))
      .thenRecorded([{ type: 'ComplaintClassified', data: { ...said, publicAttention: false } }]);
  });

  it.each([
    ['kind', { kind: 'praise' }],
    ['category', { category: 'mortgage' }],
  ])('is refused when the regime does not know the %s', (field, said) =>
    given(received()).when(classify(said)).thenRefused('not-in-regime', { field, regime: 'tourism@1' }),
  );

  it('follows the regime the case is pinned to', () =>
    given(received({ regime: { id: 'cfpb', version: 1 } }))
      .when(classify({ category: 'mortgage' }))
      .thenRecorded([
        {
          type: 'ComplaintClassified',
          data: { kind: 'complaint', category: 'mortgage', severity: 'ordinary', publicAttention: false },
        },
      ]));
});
