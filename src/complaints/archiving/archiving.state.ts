import type { Day } from '../../kernel/day';
import { changeAt } from '../../kernel/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { ArchivingShapes } from './archiving.events';

export interface ArchivingState {
  /** Last day on which the case must be kept; a case that is reopened is archived anew. */
  readonly keptUntil?: Day;
  readonly holds: readonly { readonly lifted: boolean }[];
  /** Whether the personal data of the case are gone. */
  readonly erased: boolean;
}

export const initialArchiving: ArchivingState = { holds: [], erased: false };

export const evolveArchiving: Evolve<Complaint, ArchivingShapes> = {
  ComplaintArchived: (state, { until }) => ({ ...state, keptUntil: until }),
  LegalHoldPlaced: (state) => ({ ...state, holds: [...state.holds, { lifted: false }] }),
  LegalHoldLifted: (state, { hold }) => ({ ...state, holds: changeAt(state.holds, hold, { lifted: true }) }),
  PersonalDataErased: (state) => ({ ...state, erased: true }),
};
