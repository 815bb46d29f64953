import type { NewEvent } from '../../../kernel/event';
import { Refusal } from '../../../kernel/refusal';
import type { Role } from '../../../kernel/roles';
import { fact, type ComplaintRule } from '../../deciding/circumstances.rules';
import { tellsOfPersons } from '../erased.rules';
import type { LiftRestriction, RestrictProcessing } from './restriction.commands';

/** Whoever answers for a unit or for those below it. */
const RESTRICTING: readonly Role[] = ['head', 'leader'];

/** Of a closed case whose personal data must still be kept (个人信息保护法 47): from then on they are stored, and no more. */
export const restrictProcessing: ComplaintRule<RestrictProcessing> = ({ reason, basis }, state, { caller }) => {
  requireRestricting(caller.role);
  if (state.erased) throw new Refusal('already-erased');
  if (state.restricted) throw new Refusal('restricted-already');
  return [fact('ProcessingRestricted', { reason, basis })];
};

export const liftRestriction: ComplaintRule<LiftRestriction> = ({ reason }, state, { caller }) => {
  requireRestricting(caller.role);
  if (!state.restricted) throw new Refusal('not-restricted');
  return [fact('RestrictionLifted', { reason })];
};

/** What is only stored is neither used nor erased; the complainants still see what is theirs. */
export function refuseWhileRestricted({ restricted }: { readonly restricted: boolean }): void {
  if (restricted) throw new Refusal('processing-restricted');
}

/** While it is restricted, no fact tells more of the persons. */
export function refuseMoreWhileRestricted(facts: readonly NewEvent[], state: { readonly restricted: boolean }): void {
  if (facts.some(tellsOfPersons)) refuseWhileRestricted(state);
}

function requireRestricting(role: string): void {
  if (RESTRICTING.includes(role as Role)) return;
  throw new Refusal('restriction-not-by-role', { role, allowed: RESTRICTING });
}
