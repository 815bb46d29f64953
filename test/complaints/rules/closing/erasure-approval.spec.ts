import { given, type PastFact } from '../../../support/given';
import { archive, decideErasure, feedback, issueDocument, placeHold, reviewQuality } from '../../words/acts';
import {
  accepted,
  archived,
  assigned,
  closed,
  erased,
  erasureProposed,
  erasureRejected,
  holdPlaced,
  received,
  reopened,
  reviewRequested,
} from '../../words/facts';

const over = [received(), accepted(), closed()];
const file = [...over, archived({ until: '2026-03-02' })];
const request = { ground: 'on-request', basis: '个人信息保护法 第四十七条' } as const;
const proposal = erasureProposed({}, { clerk: 'intake-1' });
const asked = (...facts: readonly PastFact[]) => given(...facts, proposal);

describe('the approval of an erasure', () => {
  it.each(['head', 'leader'] as const)('is given by a %s, and the personal data are erased with it', (as) =>
    asked(...over)
      .when(decideErasure({ as }))
      .thenRecorded([{ type: 'PersonalDataErased', data: { erasure: 1, ...request } }]),
  );

  it.each(['intake', 'handler', 'supervisor', 'auditor', 'reporter', 'admin', 'system', 'complainant'] as const)(
    'is not given by the role %s',
    (as) =>
      asked(...over)
        .when(decideErasure({ as }))
        .thenRefused('erasure-not-by-role', { role: as, allowed: ['head', 'leader'] }),
  );

  it('is never given by who proposed it, nor by who handled the case', () => {
    asked(...over)
      .when(decideErasure({ clerk: 'intake-1' }))
      .thenRefused('own-erasure', { erasure: 1, person: 'intake-1' });
    asked(received(), accepted(), assigned({ handler: 'head-9' }), closed())
      .when(decideErasure())
      .thenRefused('acted-in-another-line', { person: 'head-9', other: 'handling', line: 'approving' });
  });

  it('may come from above, not from elsewhere', () => {
    asked(...over)
      .when(decideErasure({ by: 'guangdong' }))
      .thenRecordedOne('PersonalDataErased', {});
    asked(...over)
      .when(decideErasure({ by: 'wuhan' }))
      .thenRefused('not-the-holder');
  });

  it('is judged on what holds by then', () => {
    const approve = decideErasure({ at: '2026-11-01T09:00:00+08:00' });
    given(...over, proposal, holdPlaced())
      .when(approve)
      .thenRefused('on-hold', { holds: ['1'] });
    given(...over, proposal, reviewRequested())
      .when(approve)
      .thenRefused('review-pending', { review: 1 });
    given(...over, proposal, reopened())
      .when(approve)
      .thenRefused('not-in-this-stage', { act: 'decideErasure', stage: 'accepted' });
    const ended = erasureProposed({ ground: 'retention-ended', basis: undefined }, { clerk: 'intake-1' });
    given(...file, ended)
      .when(approve)
      .thenRecorded([{ type: 'PersonalDataErased', data: { erasure: 1, ground: 'retention-ended' } }]);
    given(...file, ended, archived({ until: '2028-03-02' }))
      .when(approve)
      .thenRefused('still-to-be-kept', { until: '2028-03-02' });
  });

  it('may be refused, with the reason, also while a hold stands', () => {
    asked(...over, holdPlaced())
      .when(decideErasure({ approved: false, reason: '诉讼未结' }))
      .thenRecorded([{ type: 'ErasureRejected', data: { erasure: 1, reason: '诉讼未结' } }]);
    asked(...over)
      .when(decideErasure({ approved: false }))
      .thenRefused('reason-missing');
  });

  it('is given once, on a proposal that there is', () => {
    given(...over)
      .when(decideErasure())
      .thenRefused('unknown-erasure', { erasure: 1, count: 0 });
    for (const decision of [erasureRejected(), erased({ erasure: 1 })])
      given(...over, erasureProposed(), decision)
        .when(decideErasure())
        .thenRefused('erasure-decided-already', { erasure: 1 });
  });
});

describe('a case whose personal data were erased', () => {
  const gone = given(...over, erased());

  it('is told no personal data again by any command', () => {
    gone.when(feedback({ opinion: '我姓刘' })).thenRefused('personal-data-erased');
    gone.when(issueDocument({ type: 'registration-form', text: '投诉人刘某' })).thenRefused('personal-data-erased');
  });

  it('takes what tells nothing of persons', () => {
    gone.when(feedback({ opinion: undefined })).thenRecordedOne('FeedbackRecorded', { reached: true });
    gone.when(issueDocument({ type: 'registration-form' })).thenRecordedOne('DocumentIssued', {});
    gone.when(reviewQuality()).thenRecordedOne('QualityReviewed', {});
    gone.when(archive()).thenRecordedOne('ComplaintArchived', {});
    gone.when(placeHold()).thenRecordedOne('LegalHoldPlaced', { hold: 1 });
  });
});
