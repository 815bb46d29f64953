import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { HandlerShapes } from './handlers.events';

export interface HandlersState {
  readonly handler?: string;
  /** Whether the complainant was introduced to somebody responsible. */
  readonly handedOverInPerson: boolean;
}

export const initialHandlers: HandlersState = { handedOverInPerson: false };

export const evolveHandlers: Evolve<Complaint, HandlerShapes> = {
  WarmHandover: (state, { to, complainantIntroduced }) => ({
    ...state,
    handler: to,
    handedOverInPerson: state.handedOverInPerson || complainantIntroduced,
  }),
  HandlerAssigned: (state, { handler }) => ({ ...state, handler }),
  HandlerReplaced: (state, { handler }) => ({ ...state, handler }),
};
