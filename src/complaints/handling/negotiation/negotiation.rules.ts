import { Refusal } from '../../../kernel/refusal';
import { fact, requireLater, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { AdjournNegotiation, HoldNegotiation } from './negotiation.commands';

export const holdNegotiation: ComplaintRule<HoldNegotiation> = ({ parties, summary, agreed }, { negotiations }) => [
  fact('NegotiationHeld', { negotiation: negotiations.length + 1, parties, summary, agreed }),
];

/** Only the newest negotiation is adjourned, once, and only when it led to no agreement. */
export const adjournNegotiation: ComplaintRule<AdjournNegotiation> = (
  { negotiation, reason, nextContactAt },
  { negotiations },
  { now },
) => {
  const held = negotiations[negotiation - 1];
  if (!held) throw new Refusal('unknown-negotiation', { negotiation, count: negotiations.length });
  if (negotiation < negotiations.length || held.agreed || held.adjourned) {
    throw new Refusal('negotiation-over', { negotiation });
  }
  requireLater(nextContactAt, now);
  return [fact('NegotiationAdjourned', { negotiation, reason, nextContactAt })];
};
