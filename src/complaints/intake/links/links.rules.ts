import { Refusal } from '../../../kernel/refusal';
import { fact, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { FormGroup, LinkDuplicate, UnlinkDuplicate } from './links.commands';

/** The other case is one that is handled itself: so there are neither chains nor circles. */
export const linkDuplicate: ComplaintRule<LinkDuplicate> = ({ of, reason }, state, { caseId, otherCase }) => {
  if (of === caseId) throw new Refusal('duplicate-of-itself');
  if (state.duplicateOf !== undefined) throw new Refusal('already-a-duplicate', { of: state.duplicateOf });
  const original = otherCase(of);
  if (!original) throw new Refusal('unknown-case', { case: of });
  if (original.duplicateOf !== undefined) {
    throw new Refusal('duplicate-of-duplicate', { case: of, original: original.duplicateOf });
  }
  return [fact('LinkedAsDuplicate', { of, reason })];
};

export const unlinkDuplicate: ComplaintRule<UnlinkDuplicate> = ({ reason }, { duplicateOf }) => {
  if (duplicateOf === undefined) throw new Refusal('no-duplicate');
  return [fact('Unlinked', { from: duplicateOf, reason })];
};

/** Where the regime says nothing, two are a group, and there are no more representatives than persons. */
export const formGroup: ComplaintRule<FormGroup> = ({ size, representatives }, _state, { regime }) => {
  const { least = 2, representativesUpTo = size, article } = regime.jointComplaint ?? {};
  if (size < least) throw new Refusal('group-too-small', { size, least });
  const representing = representatives.length;
  const most = Math.min(representativesUpTo, size);
  if (representing > most) throw new Refusal('too-many-representatives', { representing, most });
  return [fact('GroupFormed', { size, representatives, representing, article })];
};
