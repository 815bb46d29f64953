import type { EventsOf, RecordedOf } from '../kernel/event';
import { RECTIFICATION_EVENTS, type RectificationShapes } from './rectification/rectification.events';
import { ROUND_EVENTS, type RoundShapes } from './rounds/round.events';
import { SCORECARD_EVENTS, type ScorecardShapes } from './scorecards/scorecard.events';

/** What is recorded of supervision, beside what stands in the cases. None of it is personal data. */
export type SupervisionShapes = RoundShapes & RectificationShapes & ScorecardShapes;
export type SupervisionEvent = EventsOf<SupervisionShapes>;
export type RecordedSupervisionEvent = RecordedOf<SupervisionShapes>;
export type SupervisionEventType = keyof SupervisionShapes;

export const SUPERVISION_EVENTS = [
  ...ROUND_EVENTS,
  ...RECTIFICATION_EVENTS,
  ...SCORECARD_EVENTS,
] as const satisfies readonly SupervisionEventType[];
