import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { HandlerShapes } from './handlers.events';

export interface HandlersState {
  readonly handler?: string;
  /** The unit that named the handler. */
  readonly handlerUnit?: string;
  /** Whether the complainant was introduced to somebody responsible. */
  readonly handedOverInPerson: boolean;
}

export const initialHandlers: HandlersState = { handedOverInPerson: false };

export const evolveHandlers: Evolve<Complaint, HandlerShapes> = {
  WarmHandover: (state, { to, complainantIntroduced }, { unit }) => ({
    ...state,
    handler: to,
    handlerUnit: unit,
    handedOverInPerson: state.handedOverInPerson || complainantIntroduced,
  }),
  HandlerAssigned: (state, { handler }, { unit }) => ({ ...state, handler, handlerUnit: unit }),
  HandlerReplaced: (state, { handler }, { unit }) => ({ ...state, handler, handlerUnit: unit }),
};
