import type { ClockShapes } from '../../../src/complaints/clock/clock.events';
import { touch, type CaseSteps } from './case-step.rules';

/** The list tells where a case stands; how its clocks stand is told by the deadlines. */
export const clockSteps: CaseSteps<ClockShapes> = {
  DeadlineSet: touch,
  DeadlineExtended: touch,
  ClockPaused: touch,
  ClockResumed: touch,
  DeadlineMissed: touch,
};
