import type { Outcome, QualityPoint } from '../../complaints/closing/closing.events';
import type { ComplaintEventType, ComplaintShapes } from '../../complaints/complaint.events';
import type { Satisfaction } from '../../complaints/reply/reply.events';
import { dayOf, type Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';

/** What a report tells of the course of a case beside what the rules and documents know of it anyway. */
export interface CourseOfCase {
  readonly proposedOn: readonly Day[];
  readonly payments: readonly { readonly amount: Money; readonly to: string; readonly on: Day }[];
  readonly executedOn?: Day;
  readonly satisfaction?: Satisfaction;
  readonly outcome?: Outcome;
  readonly typical?: { readonly reason: string; readonly lesson?: string };
  readonly quality: readonly QualityPoint[];
  readonly apologisedOn: readonly Day[];
}

export const newCourse: CourseOfCase = { proposedOn: [], payments: [], quality: [], apologisedOn: [] };

type Steps = {
  readonly [Type in ComplaintEventType]?: (
    course: CourseOfCase,
    data: ComplaintShapes[Type],
    on: Day,
  ) => Partial<CourseOfCase>;
};

const steps: Steps = {
  RemedyProposed: ({ proposedOn }, _data, on) => ({ proposedOn: [...proposedOn, on] }),
  ApologyMade: ({ apologisedOn }, _data, on) => ({ apologisedOn: [...apologisedOn, on] }),
  PenaltyPaid: ({ payments }, { amount, to }, on) => ({ payments: [...payments, { amount, to, on }] }),
  PenaltyExecuted: (_course, _data, executedOn) => ({ executedOn }),
  FeedbackRecorded: (_course, { satisfaction }) => ({ satisfaction }),
  ComplaintClosed: (_course, { outcome }) => ({ outcome }),
  ComplaintReopened: () => ({ outcome: undefined }),
  MarkedTypical: (_course, { reason, lesson }) => ({ typical: { reason, ...(lesson !== undefined && { lesson }) } }),
  QualityReviewed: ({ quality }, { points }) => ({ quality: [...quality, ...points] }),
};

/** The course after one more fact; most facts leave it as it is. */
export function courseAfter(
  course: CourseOfCase,
  type: ComplaintEventType,
  data: unknown,
  occurredAt: string,
): CourseOfCase {
  const step = steps[type] as ((course: CourseOfCase, data: unknown, on: Day) => Partial<CourseOfCase>) | undefined;
  return step === undefined ? course : { ...course, ...step(course, data, dayOf(occurredAt)) };
}
