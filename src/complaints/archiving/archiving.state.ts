import type { Day } from '../../kernel/day';
import { changeAt } from '../../kernel/texts/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { ArchivingShapes, ErasureGround } from './archiving.events';

export interface ProposedErasure {
  readonly ground: ErasureGround;
  readonly basis?: string;
  /** Id of whoever proposed it. */
  readonly proposedBy: string;
  readonly decided: boolean;
}

export interface ArchivingState {
  /** Last day on which the case must be kept; a case that is reopened is archived anew. */
  readonly keptUntil?: Day;
  readonly holds: readonly { readonly lifted: boolean }[];
  /** In the order of the proposals. */
  readonly erasures: readonly ProposedErasure[];
  /** Whether the personal data of the case are kept and not used. */
  readonly restricted: boolean;
  /** Whether the personal data of the case are gone. */
  readonly erased: boolean;
}

export const initialArchiving: ArchivingState = { holds: [], erasures: [], restricted: false, erased: false };

export const evolveArchiving: Evolve<Complaint, ArchivingShapes> = {
  ComplaintArchived: (state, { until }) => ({ ...state, keptUntil: until }),
  LegalHoldPlaced: (state) => ({ ...state, holds: [...state.holds, { lifted: false }] }),
  LegalHoldLifted: (state, { hold }) => ({ ...state, holds: changeAt(state.holds, hold, { lifted: true }) }),
  ErasureProposed: (state, { ground, basis }, { actor: proposedBy }) => ({
    ...state,
    erasures: [...state.erasures, { ground, basis, proposedBy, decided: false }],
  }),
  ErasureRejected: (state, { erasure }) => ({ ...state, erasures: decided(state, erasure) }),
  ProcessingRestricted: (state) => ({ ...state, restricted: true }),
  RestrictionLifted: (state) => ({ ...state, restricted: false }),
  PersonalDataErased: (state, { erasure }) => ({ ...state, erasures: decided(state, erasure), erased: true }),
};

const decided = ({ erasures }: Complaint, erasure?: number): ArchivingState['erasures'] =>
  erasure === undefined ? erasures : changeAt(erasures, erasure, { decided: true });
