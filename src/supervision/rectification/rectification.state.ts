import type { Evolve, EvolveAbout } from '../../kernel/rule';
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

type Step = (order: Rectification, data: unknown, about: EvolveAbout) => Rectification;

export const rectificationSubject = {
  streamOf: rectificationStream,
  initial: undefined as Rectification,
  apply: (
    order: Rectification,
    { type, data, stream, meta }: { type: string; data: unknown; stream: string; meta: About },
  ): Rectification => {
    const step = evolveRectification[type as keyof RectificationShapes] as Step | undefined;
    if (!step) throw new TypeError(`${type} in ${stream} is not a fact of a rectification`);
    return step(order, data, { actor: meta.actor.id, unit: meta.actor.unit, occurredAt: meta.occurredAt });
  },
};

interface About {
  readonly actor: { readonly id: string; readonly unit: string };
  readonly occurredAt: string;
}
