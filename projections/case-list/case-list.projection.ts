import { complaintIdOf } from '../../src/complaints/complaint.events';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { CaseRow } from './case.row';
import { apologySteps } from './steps/apology.rules';
import { archivingSteps } from './steps/archiving.rules';
import { clockSteps } from './steps/clock.rules';
import { closingSteps } from './steps/closing.rules';
import { documentSteps } from './steps/documents.rules';
import { handlingSteps } from './steps/handling.rules';
import { intakeSteps } from './steps/intake.rules';
import { leadershipSteps } from './steps/leadership.rules';
import { penaltySteps } from './steps/penalty.rules';
import { regimeOfCaseSteps } from './steps/regime-of-case.rules';
import { replySteps } from './steps/reply.rules';
import { routingSteps } from './steps/routing.rules';

export const caseList = foldProjection<AllShapes>()({
  name: 'case-list',
  version: 6,
  table: CaseRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  oneRowPerStream: true,
  prompt: true,
  numbered: { column: 'ordinal', series: ({ receivingUnit, year }) => `${receivingUnit}/${year}` },
  ignores: [...allBut('complaints')],
  evolve: {
    ...intakeSteps,
    ...regimeOfCaseSteps,
    ...routingSteps,
    ...handlingSteps,
    ...apologySteps,
    ...penaltySteps,
    ...leadershipSteps,
    ...clockSteps,
    ...replySteps,
    ...closingSteps,
    ...documentSteps,
    ...archivingSteps,
  },
});
