import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { ConductShapes } from './conduct.events';

export const evolveConduct: Evolve<Complaint, ConductShapes> = {
  StaffActionTaken: (state) => state,
  DemandDeclined: (state) => state,
};
