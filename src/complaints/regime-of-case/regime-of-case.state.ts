import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { RegimeOfCaseShapes } from './regime-of-case.events';

export const evolveRegimeOfCase: Evolve<Complaint, RegimeOfCaseShapes> = {
  ComplaintMovedToRegime: (state, { to }) => ({ ...state, regime: to }),
};
