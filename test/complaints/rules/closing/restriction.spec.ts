import { given, type PastFact } from '../../../support/given';
import {
  archive,
  decideErasure,
  feedback,
  liftRestriction,
  placeHold,
  proposeErasure,
  reopen,
  restrict,
} from '../../words/acts';
import { accepted, closed, erased, erasureProposed, received, restricted, restrictionLifted } from '../../words/facts';

const over = [received(), accepted(), closed()];
const after = (...facts: readonly PastFact[]) => given(...over, ...facts);

describe('the restriction of the processing (个人信息保护法 47)', () => {
  it.each(['head', 'leader'] as const)('is decided by a %s, with the reason and the basis', (as) =>
    after()
      .when(restrict({ as }))
      .thenRecorded([
        {
          type: 'ProcessingRestricted',
          data: { reason: '保存期限未届满', basis: '个人信息保护法 第四十七条' },
        },
      ]),
  );

  it.each(['intake', 'handler', 'supervisor', 'auditor', 'reporter', 'admin', 'system'] as const)(
    'is neither decided nor lifted by the role %s',
    (as) => {
      const refusal = { role: as, allowed: ['head', 'leader'] };
      after().when(restrict({ as })).thenRefused('restriction-not-by-role', refusal);
      after(restricted()).when(liftRestriction({ as })).thenRefused('restriction-not-by-role', refusal);
    },
  );

  it('may come from above, not from elsewhere', () => {
    after()
      .when(restrict({ by: 'guangdong' }))
      .thenRecordedOne('ProcessingRestricted', {});
    after()
      .when(restrict({ by: 'wuhan' }))
      .thenRefused('not-the-holder');
  });

  it('stands once, until it is lifted', () => {
    after(restricted()).when(restrict()).thenRefused('restricted-already');
    after().when(liftRestriction()).thenRefused('not-restricted');
    after(restricted())
      .when(liftRestriction())
      .thenRecorded([{ type: 'RestrictionLifted', data: { reason: '保存期限已届满' } }]);
    after(restricted(), restrictionLifted()).when(liftRestriction()).thenRefused('not-restricted');
    after(restricted(), restrictionLifted()).when(restrict()).thenRecordedOne('ProcessingRestricted', {});
  });

  it('has nothing to restrict once the personal data are erased', () =>
    after(erased()).when(restrict()).thenRefused('already-erased'));

  it('stands in the way of an erasure, and of one that was proposed before', () => {
    after(restricted()).when(proposeErasure()).thenRefused('processing-restricted');
    const proposal = erasureProposed({}, { clerk: 'intake-1' });
    after(proposal, restricted()).when(decideErasure()).thenRefused('processing-restricted');
    after(proposal, restricted(), restrictionLifted()).when(decideErasure()).thenRecordedOne('PersonalDataErased', {});
  });

  it('lets no fact tell more of the persons, nor the case be handled again', () => {
    after(restricted())
      .when(feedback({ opinion: '我姓刘' }))
      .thenRefused('processing-restricted');
    after(restricted()).when(reopen()).thenRefused('processing-restricted');
  });

  it('takes what keeps the case, and what tells nothing of persons', () => {
    after(restricted()).when(archive()).thenRecordedOne('ComplaintArchived', {});
    after(restricted()).when(placeHold()).thenRecordedOne('LegalHoldPlaced', { hold: 1 });
    after(restricted())
      .when(feedback({ opinion: undefined }))
      .thenRecordedOne('FeedbackRecorded', { reached: true });
  });
});
