import type { LeadershipShapes } from '../../../src/complaints/leadership/leadership.events';
import { change, touch, type CaseSteps } from './case-step.rules';

export const leadershipSteps: CaseSteps<LeadershipShapes> = {
  CaseUrged: (row, event) => change(row, event, { urgings: event.data.ordinal, urgedUntil: event.data.due }),
  LeaderInstructed: touch,
  LeaderTookCase: (row, event) => change(row, event, { takenBy: event.data.takenBy }),
  JointConferenceHeld: touch,
  OnSiteReceptionOrdered: touch,
  OnSiteReceptionHeld: touch,
  LeaderReceived: touch,
  UndertakingReported: touch,
  UndertakingOverdue: touch,
  UrgingRaised: (row, event) =>
    event.data.due === undefined ? touch(row, event) : change(row, event, { urgedUntil: event.data.due }),
};
