import type { NewEvent } from '../kernel/event';
import type { SupervisionEventType, SupervisionShapes } from './supervision.events';

/** Schema versions of facts that have changed since their first. */
const VERSIONS: Partial<Record<SupervisionEventType, number>> = { RoundPlanned: 2, SampleDrawn: 2 };

/** The fact, in its newest schema version. */
export const fact = <Type extends SupervisionEventType>(
  type: Type,
  data: SupervisionShapes[Type],
): NewEvent<Type, SupervisionShapes[Type]> => ({ type, v: VERSIONS[type] ?? 1, data });
