import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { ApologyShapes } from './apology.events';

export const evolveApology: Evolve<Complaint, ApologyShapes> = {
  ApologyMade: (state) => state,
};
