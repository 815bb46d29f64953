import type { LeadershipShapes } from '../../../src/complaints/leadership/leadership.events';
import { change, type FactSteps } from './fact-step.rules';

/** Facts that no figure needs. */
export const leadershipIgnored = [
  'LeaderInstructed',
  'LeaderTookCase',
  'JointConferenceHeld',
  'OnSiteReceptionOrdered',
  'OnSiteReceptionHeld',
  'LeaderReceived',
  'UndertakingReported',
  'UndertakingOverdue',
  'UrgingRaised',
] as const satisfies readonly (keyof LeadershipShapes)[];

export const leadershipFacts: FactSteps<Omit<LeadershipShapes, (typeof leadershipIgnored)[number]>> = {
  CaseUrged: (row, event) => change(row, event, { urgings: (row?.urgings ?? 0) + 1 }),
};
