import { subjectOf } from '../../commands/subject.state';
import type { Evolve } from '../../kernel/rule';
import { rectificationStream, type RectificationShapes } from './rectification.events';

/** Undefined before it is ordered. */
export type Rectification = OrderedRectification | undefined;

export interface OrderedRectification {
  readonly unit: string;
  readonly stage: 'ordered' | 'reported' | 'done';
  /** ISO 8601: by when a report is due. */
  readonly due: string;
  readonly overdue: boolean;
  /** Everyone who reported for the unit. */
  readonly reporters: readonly string[];
}

export const evolveRectification: Evolve<Rectification, RectificationShapes> = {
  RectificationOrdered: (_none, { unit, limit }) => ({
    unit,
    stage: 'ordered',
    due: limit.due,
    overdue: false,
    reporters: [],
  }),
  RectificationReported: (order, _report, { actor }) =>
    order && { ...order, stage: 'reported', reporters: [...order.reporters, actor] },
  RectificationVerified: (order) => order && { ...order, stage: 'done' },
  RectificationRefused: (order, { limit }) => order && { ...order, stage: 'ordered', due: limit.due, overdue: false },
  RectificationOverdue: (order) => order && { ...order, overdue: true },
  CriticismIssued: (order) => order,
};

export const rectificationSubject = subjectOf<Rectification, RectificationShapes>(
  'a rectification',
  rectificationStream,
  undefined,
  evolveRectification,
);
