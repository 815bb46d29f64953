import { changeAt } from '../../kernel/texts/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import { evolveDisputes, initialDisputes, type DisputesState } from './disputes/disputes.state';
import { evolveHandlers, initialHandlers, type HandlersState } from './handlers/handlers.state';
import type { RoutingShapes, TransferBasis } from './routing.events';

/** A hand-over between units. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly basis: TransferBasis;
  readonly acknowledged: boolean;
  readonly returned: boolean;
}

export interface RoutingState extends HandlersState, DisputesState {
  /** Code of the unit that holds the case: the only one that acts on it. */
  readonly holder: string;
  readonly handOvers: readonly HandOver[];
}

export const initialRouting: RoutingState = { ...initialHandlers, ...initialDisputes, holder: '', handOvers: [] };

export const evolveRouting: Evolve<Complaint, RoutingShapes> = {
  ComplaintTransferred: (state, { from, to, basis }) => ({
    ...state,
    stage: 'in-transit',
    stageBefore: state.stage,
    holder: to,
    handOvers: [...state.handOvers, { from, to, basis, acknowledged: false, returned: false }],
  }),
  TransferAcknowledged: (state, { ordinal }) => ({
    ...state,
    stage: state.stageBefore,
    handOvers: changeAt(state.handOvers, ordinal, { acknowledged: true }),
  }),
  TransferReturned: (state, { ordinal, to }) => ({
    ...state,
    stage: state.stage === 'in-transit' ? state.stageBefore : state.stage,
    holder: to,
    handOvers: changeAt(state.handOvers, ordinal, { returned: true }),
  }),
  ...evolveDisputes,
  ...evolveHandlers,
};

/** The hand-over by which the present holder got the case; none when it is where it was received or came back. */
export function lastHandOver(state: Complaint): (HandOver & { readonly ordinal: number }) | undefined {
  const index = state.handOvers.findLastIndex((handOver) => !handOver.returned && handOver.to === state.holder);
  const handOver = state.handOvers[index];
  return handOver && { ...handOver, ordinal: index + 1 };
}
