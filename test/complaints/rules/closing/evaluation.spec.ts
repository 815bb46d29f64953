import { caseOf, given } from '../../../support/given';
import {
  archive,
  close,
  decideReview,
  markTypical,
  reopen,
  requestReview,
  reviewQuality,
  withdraw,
} from '../../words/acts';
import {
  accepted,
  acknowledged,
  assigned,
  calledBack,
  closed,
  declined,
  erased,
  found,
  markedTypical,
  received,
  reopened,
  replyApproved,
  reviewDecided,
  reviewRequested,
  transferred,
} from '../../words/facts';

const over = [received(), accepted(), closed()];

describe('a withdrawal', () => {
  it.each([
    ['only received', []],
    ['accepted', [accepted()]],
    ['declined', [declined()]],
  ])('ends a case that was %s', (_how, facts) =>
    given(received(), ...facts)
      .when(withdraw())
      .thenRecorded([{ type: 'ComplaintClosed', data: { outcome: 'withdrawn' } }]),
  );

  it('waits until a case on its way has arrived', () =>
    given(received(), transferred())
      .when(withdraw({ by: 'ruyuan' }))
      .thenRefused('not-in-this-stage', { act: 'withdraw', stage: 'in-transit' }));

  it('is the only end of a case that was not decided', () => {
    for (const outcome of ['settled', 'explained', 'penalised', 'terminated', 'declined'] as const)
      given(received()).when(close({ outcome })).thenRefused('not-in-this-stage', { act: 'close', stage: 'received' });
  });

  it('is taken back by a reopening: the case goes on undecided', () =>
    expect(caseOf(received(), closed({ outcome: 'withdrawn' }), reopened())).toMatchObject({
      stage: 'received',
      holder: 'shaoguan',
    }));
});

describe('a review', () => {
  it('is asked for once at a time, of a case that is closed', () => {
    given(...over)
      .when(requestReview())
      .thenRecorded([{ type: 'ReviewRequested', data: { review: 1, reason: '不服处理意见' } }]);
    given(...over, reviewRequested())
      .when(requestReview())
      .thenRefused('review-pending', { review: 1 });
    given(...over, reviewRequested(), reviewDecided())
      .when(requestReview())
      .thenRecordedOne('ReviewRequested', { review: 2 });
  });

  it.each(['supported', 'explained', 'not-supported'] as const)('ends with %s and an explanation', (decision) =>
    given(...over, reviewRequested())
      .when(decideReview({ decision }))
      .thenRecorded([{ type: 'ReviewDecided', data: { review: 1, decision, explanation: '原处理意见事实清楚' } }]),
  );

  it('is decided only when one waits for it', () => {
    given(...over)
      .when(decideReview())
      .thenRefused('no-review-requested');
    given(...over, reviewRequested(), reviewDecided())
      .when(decideReview())
      .thenRefused('no-review-requested');
    given(...over, reviewRequested(), reviewDecided(), reviewRequested({ review: 2 }))
      .when(decideReview())
      .thenRecordedOne('ReviewDecided', { review: 2 });
  });

  it.each([
    ['handled the case', assigned({ handler: 'reviewer-1' }), 'handling'],
    ['found something in it', found({}, { clerk: 'reviewer-1' }), 'handling'],
    ['approved its reply', replyApproved({}, { clerk: 'reviewer-1' }), 'approving'],
    ['accepted it', accepted({}, { clerk: 'reviewer-1' }), 'dispatching'],
  ])('is not decided by who %s', (_what, deed, other) =>
    given(received(), accepted(), deed, closed(), reviewRequested())
      .when(decideReview())
      .thenRefused('acted-in-another-line', { person: 'reviewer-1', line: 'checking', other }),
  );

  it('is open to the unit above, as 复查 is', () => {
    const atRuyuan = [
      received({ receivingUnit: 'ruyuan' }),
      accepted({}, { by: 'ruyuan' }),
      closed({}, { by: 'ruyuan' }),
    ];
    given(...atRuyuan, reviewRequested({}, { by: 'ruyuan' }))
      .when(decideReview({ by: 'shaoguan' }))
      .thenRecordedOne('ReviewDecided', {});
    given(...atRuyuan, reviewRequested({}, { by: 'ruyuan' }))
      .when(decideReview({ by: 'renhua' }))
      .thenRefused('not-the-holder');
  });

  it('keeps the case from being archived until it is decided', () => {
    given(...over, reviewRequested())
      .when(archive())
      .thenRefused('review-pending', { review: 1 });
    given(...over, reviewRequested(), reviewDecided())
      .when(archive())
      .thenRecordedOne('ComplaintArchived', {});
  });

  it('reopens nothing by itself: a reopening follows', () => {
    const supported = [...over, reviewRequested(), reviewDecided({ decision: 'supported' })];
    expect(caseOf(...supported).stage).toBe('closed');
    given(...supported)
      .when(reopen())
      .thenRecordedOne('ComplaintReopened', {});
  });
});

describe('the quality of the handling', () => {
  const points = [
    { shortcoming: '首次答复未说明依据', improvement: '答复须引用规定条款' },
    { shortcoming: '回访不及时', improvement: '办结次日回访' },
  ];

  it.each([
    ['accepted', [accepted()]],
    ['declined', [declined()]],
    ['closed', [accepted(), closed()]],
  ])('is reviewed point by point, each with its improvement, in a case that is %s', (_stage, facts) =>
    given(received(), ...facts)
      .when(reviewQuality({ points }))
      .thenRecorded([{ type: 'QualityReviewed', data: { points } }]),
  );
});

describe('a typical case', () => {
  it('is marked once, with what is to be learned from it', () => {
    given(...over)
      .when(markTypical({ lesson: '售票处须公示游览时间' }))
      .thenRecorded([{ type: 'MarkedTypical', data: { reason: '景区未尽告知义务', lesson: '售票处须公示游览时间' } }]);
    given(...over, markedTypical())
      .when(markTypical())
      .thenRefused('already-typical');
  });
});

describe('a case whose personal data are gone', () => {
  const gone = [...over, calledBack(), erased()];

  it('is neither reopened nor reviewed', () => {
    given(...gone)
      .when(reopen())
      .thenRefused('personal-data-erased');
    given(...gone)
      .when(requestReview())
      .thenRefused('personal-data-erased');
  });

  it('is still marked as typical', () =>
    given(...gone)
      .when(markTypical())
      .thenRecordedOne('MarkedTypical', {}));
});

describe('a case held by another unit', () => {
  const atRuyuan = [
    received(),
    transferred(),
    acknowledged({}, { by: 'ruyuan' }),
    accepted({}, { by: 'ruyuan' }),
    closed({}, { by: 'ruyuan' }),
  ];

  it.each([
    ['the quality review', reviewQuality, 'QualityReviewed'],
    ['the mark', markTypical, 'MarkedTypical'],
    ['the request for a review', requestReview, 'ReviewRequested'],
  ] as const)('is open to those above for %s', (_what, act, type) => {
    for (const by of ['ruyuan', 'shaoguan', 'guangdong'])
      given(...atRuyuan)
        .when(act({ by }))
        .thenRecordedOne(type, {});
    given(...atRuyuan)
      .when(act({ by: 'renhua' }))
      .thenRefused('not-the-holder');
  });
});
