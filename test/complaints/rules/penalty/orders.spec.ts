import { given } from '../../../support/given';
import { confiscate, decideNoPenalty, fine, orderCorrection, suspendActivity } from '../../words/acts';
import {
  accepted,
  closed,
  confiscated,
  correctionOrdered,
  fined,
  found,
  foundAgainstGuide,
  received,
  reopened,
  spared,
  suspended,
} from '../../words/facts';

const upheld = [received(), accepted(), found(), foundAgainstGuide()];
const agency = { respondent: 1, respondentName: '某旅行社', respondentType: 'travel-agency' };
const guide = { respondent: 2, respondentName: '谢某', respondentType: 'guide' };

describe('a correction order', () => {
  it('says what is to be put right, by what decision and until when', () =>
    given(...upheld)
      .when(orderCorrection({ due: '2026-04-30' }))
      .thenRecorded([
        {
          type: 'CorrectionOrdered',
          data: {
            ...agency,
            decisionNumber: '韶旅改〔2026〕1号',
            legalBasis: '旅行社条例',
            correction: '规范聘用导游',
            due: '2026-04-30',
          },
        },
      ]));

  it('stands beside a fine on the same respondent', () =>
    given(...upheld, fined())
      .when(orderCorrection())
      .thenRecordedOne('CorrectionOrdered', agency));
});

describe('a suspension', () => {
  it('says which activity is to stop, and from when', () =>
    given(...upheld)
      .when(suspendActivity())
      .thenRecorded([
        {
          type: 'ActivitySuspended',
          data: {
            ...guide,
            decisionNumber: '韶旅停〔2026〕1号',
            legalBasis: '导游人员管理条例 第十八条',
            activity: '导游活动',
            from: '2026-04-15',
          },
        },
      ]));

  it('may last for a day, and never ends before it begins', () => {
    given(...upheld)
      .when(suspendActivity({ until: '2026-04-15' }))
      .thenRecordedOne('ActivitySuspended', { from: '2026-04-15', until: '2026-04-15' });
    given(...upheld)
      .when(suspendActivity({ until: '2026-04-14' }))
      .thenRefused('ends-before-it-begins', { from: '2026-04-15', until: '2026-04-14' });
  });
});

describe.each([
  ['a correction order', orderCorrection, 'CorrectionOrdered'],
  ['a suspension', suspendActivity, 'ActivitySuspended'],
] as const)('%s', (_what, order, type) => {
  it('needs an allegation against that respondent that is (partly) substantiated', () => {
    for (const finding of ['substantiated', 'partly-substantiated'] as const)
      given(received(), accepted(), foundAgainstGuide(finding))
        .when(order({ respondent: 2 }))
        .thenRecordedOne(type, guide);
    for (const facts of [[], [found()], [foundAgainstGuide('unsubstantiated')], [foundAgainstGuide('unverifiable')]])
      given(received(), accepted(), ...facts)
        .when(order({ respondent: 2 }))
        .thenRefused('penalty-without-finding', { respondent: '谢某' });
  });

  it('concerns a respondent of the case', () =>
    given(...upheld)
      .when(order({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 }));
});

describe('the decision not to penalise', () => {
  it('keeps the reason, as for 蓝某 in 篇二, and needs no finding', () =>
    given(received(), accepted())
      .when(decideNoPenalty({ respondent: 2, reason: '查明当时没有带团行为，本案对其不作处理' }))
      .thenRecorded([
        { type: 'NoPenaltyDecided', data: { ...guide, reason: '查明当时没有带团行为，本案对其不作处理' } },
      ]));

  it.each([
    ['fined', fined()],
    ['deprived of illegal income', confiscated({ respondent: 1 })],
    ['ordered to correct something', correctionOrdered()],
    ['ordered to stop something', suspended()],
  ])('is refused for a respondent who was %s', (_how, penalty) => {
    given(...upheld, penalty)
      .when(decideNoPenalty())
      .thenRefused('already-penalised', { respondent: '某旅行社' });
    given(...upheld, penalty)
      .when(decideNoPenalty({ respondent: 2 }))
      .thenRecordedOne('NoPenaltyDecided', guide);
  });

  it('is taken once of a respondent of the case', () => {
    given(...upheld, spared())
      .when(decideNoPenalty())
      .thenRefused('no-penalty-decided', { respondent: '某旅行社' });
    given(...upheld)
      .when(decideNoPenalty({ respondent: 3 }))
      .thenRefused('unknown-respondent');
  });

  it.each([
    ['a fine', fine(), 'RespondentFined'],
    ['a confiscation', confiscate({ respondent: 1 }), 'IllegalIncomeConfiscated'],
    ['a correction order', orderCorrection(), 'CorrectionOrdered'],
    ['a suspension', suspendActivity({ respondent: 1 }), 'ActivitySuspended'],
  ] as const)('stands against %s until the case is reopened', (_what, penalty, type) => {
    given(...upheld, spared())
      .when(penalty)
      .thenRefused('no-penalty-decided', { respondent: '某旅行社' });
    given(...upheld, spared(), closed(), reopened())
      .when(penalty)
      .thenRecordedOne(type, agency);
  });
});
