import type { Outcome } from '../../../../src/complaints/closing/closing.events';
import { caseOf, given } from '../../../support/given';
import { accept, close, feedback, reopen, reply } from '../../words/acts';
import { accepted, acknowledged, closed, declined, received, reopened, transferred } from '../../words/facts';

const open = [received(), accepted()];

describe('the reply', () => {
  /** SHA-256 of the summary: here words are hashed without a key. */
  const likeness = 'aacf6ae3ce6abcef9c8fdd3d744e5635ae68af0d6c493b32d2d79b5bd692a418';
  it.each([
    ['letter', undefined, true],
    ['letter', false, false],
    ['telephone', undefined, false],
    ['web', undefined, false],
    ['e-mail', true, true],
  ] as const)('by %s, stated as written: %s, is written: %s', (medium, stated, written) =>
    given(...open)
      .when(reply({ medium, written: stated, summary: '已责令整改并道歉' }))
      .thenRecorded([{ type: 'ReplySent', data: { medium, written, summary: '已责令整改并道歉', likeness } }]),
  );

  it('also tells of a declined case', () =>
    given(received(), declined())
      .when(reply({ medium: 'letter' }))
      .thenRecordedOne('ReplySent', { written: true }));
});

describe('the feedback', () => {
  it.each(['satisfied', 'basically-satisfied', 'dissatisfied'] as const)(
    'never counts the silent: nobody who was not reached is %s',
    (satisfaction) => {
      given(...open)
        .when(feedback({ reached: false, satisfaction }))
        .thenRefused('satisfaction-without-answer', { satisfaction });
      given(...open)
        .when(feedback({ reached: true, satisfaction, opinion: '接受处理意见' }))
        .thenRecorded([{ type: 'FeedbackRecorded', data: { reached: true, satisfaction, opinion: '接受处理意见' } }]);
    },
  );

  it.each([true, false])('records that there was no answer, reached: %s', (reached) =>
    given(...open)
      .when(feedback({ reached, satisfaction: 'no-answer' }))
      .thenRecorded([{ type: 'FeedbackRecorded', data: { reached, satisfaction: 'no-answer' } }]),
  );
});

describe('the closure', () => {
  const outcomes: Record<Outcome, readonly string[]> = {
    settled: ['accepted'],
    explained: ['accepted'],
    penalised: ['accepted'],
    terminated: ['accepted'],
    withdrawn: ['accepted', 'declined'],
    declined: ['declined'],
  };

  describe.each(Object.entries(outcomes))('as %s', (name, stages) => {
    const outcome = name as Outcome;
    it.each(['accepted', 'declined'] as const)('fits the decision of a case that was %s, or is refused', (stage) => {
      const attempt = given(received(), stage === 'accepted' ? accepted() : declined()).when(close({ outcome }));
      if (stages.includes(stage)) attempt.thenRecorded([{ type: 'ComplaintClosed', data: { outcome } }]);
      else attempt.thenRefused('outcome-does-not-fit', { stage, outcome });
    });
  });

  it('keeps the result, the timeliness and the remark', () => {
    const said = {
      outcome: 'explained',
      resolution: 'explanation',
      answeredInTime: false,
      remark: '企业已答复',
    } as const;
    given(received({ regime: { id: 'cfpb', version: 1 } }), accepted())
      .when(close(said))
      .thenRecorded([{ type: 'ComplaintClosed', data: said }]);
  });

  it('is refused with a result that the regime does not list', () => {
    given(received({ regime: { id: 'cfpb', version: 1 } }), accepted())
      .when(close({ resolution: 'forgotten' }))
      .thenRefused('not-in-regime', { field: 'resolution', value: 'forgotten', regime: 'cfpb@1' });
    given(...open)
      .when(close({ resolution: 'explanation' }))
      .thenRefused('not-in-regime', { field: 'resolution', allowed: [] });
  });
});

describe('a reopened case', () => {
  it('says why', () =>
    given(...open, closed())
      .when(reopen({ reason: '承诺未履行' }))
      .thenRecorded([{ type: 'ComplaintReopened', data: { reason: '承诺未履行' } }]));

  it.each([
    ['accepted', [accepted()], 'accepted'],
    ['declined', [declined()], 'declined'],
    ['accepted after a transfer', [transferred(), acknowledged(), accepted()], 'accepted'],
    ['closed once before', [accepted(), closed(), reopened()], 'accepted'],
  ])('goes on where it was closed: %s', (_how, history, stage) => {
    expect(caseOf(received(), ...history, closed()).stage).toBe('closed');
    expect(caseOf(received(), ...history, closed(), reopened()).stage).toBe(stage);
  });

  it('is not decided a second time, and may be closed a second time', () => {
    given(...open, closed(), reopened())
      .when(accept())
      .thenRefused('not-in-this-stage', { stage: 'accepted' });
    given(...open, closed(), reopened())
      .when(close())
      .thenRecordedOne('ComplaintClosed', { outcome: 'settled' });
  });
});
