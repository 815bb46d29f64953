import type { ClockShapes } from '../../../src/complaints/clock/clock.events';

/** Facts that no figure needs. */
export const clockIgnored = [
  'DeadlineSet',
  'DeadlineExtended',
  'ClockPaused',
  'ClockResumed',
  'DeadlineMissed',
] as const satisfies readonly (keyof ClockShapes)[];
