import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { UndertakingShapes } from './undertakings.events';
import type { Undertaking } from './undertakings-after.events';

export interface UndertakingsState {
  /** What there is to be done beside the handling: follows from facts of many kinds, see `undertakingsAfter`. */
  readonly undertakings: readonly Undertaking[];
}

export const initialUndertakings: UndertakingsState = { undertakings: [] };

export const evolveUndertakings: Evolve<Complaint, UndertakingShapes> = {
  LeaderReceived: (state) => state,
  UndertakingReported: (state) => state,
  UndertakingOverdue: (state) => state,
  UrgingRaised: (state) => state,
};
