import type { Authority } from '../../../../src/regimes/parts/authority';
import { given } from '../../../support/given';
import { answerRemedy, decideRemedy, performRemedy, proposeRemedy } from '../../words/acts';
import {
  acceptedRemedy,
  accepted,
  approvedRemedy,
  hongKongDollars,
  performed,
  proposed,
  received,
  refusedRemedy,
  rejectedRemedy,
  yuan,
} from '../../words/facts';

const open = [received(), accepted()];
/** 篇一: 在自己处理的职权范围内. */
const authority: readonly Authority[] = [
  { role: 'intake', remedyUpTo: '200.00' },
  { role: 'handler', remedyUpTo: '1000.00' },
  { role: 'head', remedyUpTo: '5000.00' },
  { role: 'leader' },
];
const waiting = proposed({ amount: yuan('3000.00'), approvalNeeded: true }, { clerk: 'clerk-1' });

describe('a remedy', () => {
  it.each([
    ['handler', yuan('999.99'), 'itself'],
    ['handler', yuan('1000.00'), 'itself'],
    ['handler', yuan('1000'), 'itself'],
    ['handler', yuan('1000.01'), 'approval'],
    ['intake', yuan('200.01'), 'approval'],
    ['head', yuan('5000.00'), 'itself'],
    ['head', yuan('5000.01'), 'approval'],
    ['leader', yuan('999999.00'), 'itself'],
    ['handler', undefined, 'itself'],
    ['handler', hongKongDollars('1.00'), 'approval'],
    ['leader', hongKongDollars('1.00'), 'itself'],
    ['supervisor', yuan('0.01'), 'approval'],
    ['supervisor', undefined, 'itself'],
  ] as const)('proposed in the role %s, of %j, needs: %s', (as, amount, needs) => {
    const approvalNeeded = needs === 'approval' ? { approvalNeeded: true } : {};
    given(...open)
      .under({ authority })
      .when(proposeRemedy({ as, amount }))
      .thenRecorded([
        {
          type: 'RemedyProposed',
          data: { remedy: 1, type: 'refund', description: '退还门票款', ...(amount && { amount }), ...approvalNeeded },
        },
      ]);
  });

  describe('beyond the authority of who proposed it', () => {
    const when = given(...open, waiting).under({ authority }).when;

    it.each(['head', 'leader'] as const)('is approved in the role %s', (as) =>
      when(decideRemedy({ as, reason: '情况属实' })).thenRecorded([
        { type: 'RemedyApproved', data: { remedy: 1, remark: '情况属实' } },
      ]),
    );

    it('is rejected with a reason, and not without', () => {
      when(decideRemedy({ as: 'head', approved: false })).thenRefused('reason-missing');
      when(decideRemedy({ as: 'head', approved: false, reason: '金额过高' })).thenRecorded([
        { type: 'RemedyRejected', data: { remedy: 1, reason: '金额过高' } },
      ]);
    });

    it.each([true, false])('is never decided on by who proposed it, whatever the role: approved %s', (approved) =>
      when(decideRemedy({ as: 'leader', clerk: 'clerk-1', approved, reason: '自批' })).thenRefused('own-remedy', {
        remedy: 1,
        person: 'clerk-1',
      }),
    );

    it.each(['handler', 'intake', 'supervisor'] as const)('is beyond the authority of the role %s, too', (as) =>
      when(decideRemedy({ as })).thenRefused('beyond-authority', { remedy: 1, role: as }),
    );

    it('is neither offered nor performed before it is approved', () => {
      when(answerRemedy()).thenRefused('remedy-not-approved', { remedy: 1 });
      when(performRemedy()).thenRefused('remedy-not-approved', { remedy: 1 });
      given(...open, waiting, approvedRemedy())
        .when(answerRemedy())
        .thenRecorded([{ type: 'RemedyAccepted', data: { remedy: 1 } }]);
      given(...open, waiting, approvedRemedy())
        .when(performRemedy())
        .thenRecordedOne('RemedyPerformed', { amount: yuan('3000.00') });
    });

    it('is neither offered nor performed once it was rejected', () => {
      const rejected = given(...open, waiting, rejectedRemedy());
      rejected.when(answerRemedy()).thenRefused('remedy-rejected', { remedy: 1 });
      rejected.when(performRemedy()).thenRefused('remedy-rejected', { remedy: 1 });
    });

    it('is decided on once', () => {
      for (const decision of [approvedRemedy(), rejectedRemedy()]) {
        given(...open, waiting, decision)
          .when(decideRemedy())
          .thenRefused('nothing-to-approve', { remedy: 1 });
      }
    });

    it('may be approved by a unit above the holder, not by another one', () => {
      when(decideRemedy({ by: 'guangdong', as: 'leader' })).thenRecordedOne('RemedyApproved', { remedy: 1 });
      when(decideRemedy({ by: 'ruyuan', as: 'leader' })).thenRefused('not-the-holder');
    });
  });

  it('within the authority of who proposed it waits for nobody', () => {
    given(...open, proposed())
      .when(decideRemedy())
      .thenRefused('nothing-to-approve', { remedy: 1 });
    given(...open)
      .when(decideRemedy())
      .thenRefused('unknown-remedy', { remedy: 1, count: 0 });
  });
});

describe('the complainant', () => {
  it('accepts a remedy or refuses it, with an opinion or without', () => {
    given(...open, proposed())
      .when(answerRemedy({ opinion: '接受处理意见，不再投诉' }))
      .thenRecorded([{ type: 'RemedyAccepted', data: { remedy: 1, opinion: '接受处理意见，不再投诉' } }]);
    given(...open, proposed())
      .when(answerRemedy({ accepted: false }))
      .thenRecorded([{ type: 'RemedyRefused', data: { remedy: 1 } }]);
    given(...open, proposed())
      .when(answerRemedy({ remedy: 2 }))
      .thenRefused('unknown-remedy', { remedy: 2, count: 1 });
  });

  it('is given nothing that was refused, but may think again', () => {
    given(...open, proposed(), refusedRemedy())
      .when(performRemedy())
      .thenRefused('remedy-refused', { remedy: 1 });
    given(...open, proposed(), refusedRemedy(), acceptedRemedy())
      .when(performRemedy())
      .thenRecordedOne('RemedyPerformed', { remedy: 1 });
  });

  it('says nothing more once the remedy was performed', () =>
    given(...open, proposed(), performed())
      .when(answerRemedy({ accepted: false }))
      .thenRefused('remedy-already-performed', { remedy: 1 }));
});
