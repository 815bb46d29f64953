import { changeAt } from '../../kernel/texts/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { LeadershipShapes } from './leadership.events';
import { evolveUndertakings, initialUndertakings, type UndertakingsState } from './undertakings/undertakings.state';

export interface LeadershipState extends UndertakingsState {
  /** How often the case was urged. */
  readonly urgings: number;
  /** Whether a leader instructed how to handle it. */
  readonly instructed: boolean;
  /** The leader who answers for the case. */
  readonly takenBy?: string;
  readonly receptions: readonly { readonly unit: string; readonly held: boolean }[];
}

export const initialLeadership: LeadershipState = {
  urgings: 0,
  instructed: false,
  receptions: [],
  ...initialUndertakings,
};

export const evolveLeadership: Evolve<Complaint, LeadershipShapes> = {
  CaseUrged: (state, { ordinal }) => ({ ...state, urgings: ordinal }),
  LeaderInstructed: (state) => ({ ...state, instructed: true }),
  LeaderTookCase: (state, { takenBy }) => ({ ...state, takenBy }),
  JointConferenceHeld: (state) => state,
  OnSiteReceptionOrdered: (state, { unit }) => ({
    ...state,
    receptions: [...state.receptions, { unit, held: false }],
  }),
  OnSiteReceptionHeld: (state, { reception }) => ({
    ...state,
    receptions: changeAt(state.receptions, reception, { held: true }),
  }),
  ...evolveUndertakings,
};
