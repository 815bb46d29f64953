import * as fc from 'fast-check';
import { FINDINGS } from '../../../../src/complaints/handling/handling.events';
import * as acts from '../../words/acts';
import { yuan } from '../../words/facts';
import { few, ordinal, plain, tries } from './trying';

export const handling = [
  tries('find', 4, fc.record({ allegation: ordinal, finding: fc.constantFrom(...FINDINGS) }), (said, by) =>
    acts.recordFinding({ ...said, by }),
  ),
  plain('propose', 1, acts.proposeRemedy),
  tries('perform', 3, fc.record({ remedy: ordinal }), (said, by) => acts.performRemedy({ ...said, by })),
  tries('answer', 3, fc.record({ remedy: few, accepted: fc.boolean() }), (said, by) =>
    acts.answerRemedy({ ...said, by }),
  ),
  tries('decide on a remedy', 4, fc.record({ remedy: few, approved: fc.boolean() }), (said, by) =>
    acts.decideRemedy({ ...said, by, reason: '酌情' }),
  ),
  tries('propose beyond authority', 3, fc.constant({ as: 'auditor', amount: yuan('9000.00') } as const), (said, by) =>
    acts.proposeRemedy({ ...said, by }),
  ),
  plain('contact', 1, acts.logContact),
  plain('restate', 1, acts.confirmIssues),
  plain('add evidence', 1, acts.addEvidence),
  plain('offer an examination', 2, acts.offerExamination),
  tries('decline an examination', 3, fc.record({ offer: few }), (said, by) => acts.declineExamination({ ...said, by })),
  plain('order an examination', 1, acts.orderExamination),
  tries('report', 3, fc.record({ examination: few }), (said, by) => acts.reportExamination({ ...said, by })),
  plain('negotiate', 2, acts.holdNegotiation),
  tries('adjourn', 3, fc.record({ negotiation: few }), (said, by) => acts.adjournNegotiation({ ...said, by })),
  plain('take action on staff', 1, acts.takeStaffAction),
  plain('decline a demand', 1, acts.declineDemand),
  plain('apologize', 1, acts.apologize),
];
