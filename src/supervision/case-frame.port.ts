import type { Position } from '../kernel/event';
import type { FrameCriteria } from './supervision.events';

/** The cases that met the criteria at one position of the log. */
export interface FrameLook {
  readonly position: Position;
  readonly caseIds: readonly string[];
}

/** The population of a round, as the read side knows it. */
export abstract class CaseFrame {
  /** Ids of all cases meeting the criteria, sorted ascending, and the log position the read model stood at: one consistent look. */
  abstract frame(criteria: FrameCriteria): Promise<FrameLook>;
}
