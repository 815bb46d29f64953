import { dayOf } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { fact, type ComplaintRule } from '../circumstances.rules';
import type { ErasureGround } from './archiving.events';

/** What whoever holds the keys asks before destroying them. */
export interface Erasure {
  readonly at?: string;
  readonly ground: ErasureGround;
  /** The request or the article; required on request. */
  readonly basis?: string;
}

/**
 * Whether the personal data of a closed case may be erased: never while it is on hold, and only after the last day on which
 * it must be kept, or on request with a basis. The fact is appended once the keys are destroyed. No figure changes by it
 * (invariant 9).
 */
export const erasure: ComplaintRule<Erasure> = ({ ground, basis }, state, { now }) => {
  if (state.erased) throw new Refusal('already-erased');
  if (state.stage !== 'closed') throw new Refusal('erasure-of-open-case', { stage: state.stage });
  const holds = state.holds.flatMap(({ lifted }, index) => (lifted ? [] : [String(index + 1)]));
  if (holds.length > 0) throw new Refusal('on-hold', { holds });
  if (ground === 'on-request' && basis === undefined) throw new Refusal('erasure-without-basis');
  if (ground === 'retention-ended') {
    const { keptUntil } = state;
    if (keptUntil === undefined) throw new Refusal('not-archived');
    if (dayOf(now) <= keptUntil) throw new Refusal('still-to-be-kept', { until: keptUntil });
  }
  return [fact('PersonalDataErased', { ground, basis })];
};
