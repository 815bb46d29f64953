import type { ClockShapes } from '../../../src/complaints/clock/clock.events';
import type { RecordedEvent } from '../../../src/kernel/event';
import { change, type FactSteps, type Row } from './fact-step.rules';
import { missed, told } from './limits.rules';

/** Facts that no figure needs. */
export const clockIgnored = ['ClockPaused', 'ClockResumed'] as const satisfies readonly (keyof ClockShapes)[];

export const clockFacts: FactSteps<Omit<ClockShapes, (typeof clockIgnored)[number]>> = {
  DeadlineSet: (row, event) => withLimits(row, event, told(row?.limits, event.data)),
  DeadlineExtended: (row, event) => change(row, event, { extensions: (row?.extensions ?? 0) + 1 }),
  DeadlineMissed: (row, event) =>
    change(row, event, { misses: (row?.misses ?? 0) + 1, limits: missed(row?.limits, event.data) }),
};

/** The same row when it is about a limit that no figure knows. */
const withLimits = (row: Row | undefined, event: RecordedEvent, limits: Row['limits']): Row =>
  row?.limits === limits ? row : change(row, event, { limits });
