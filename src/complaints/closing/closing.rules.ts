import { Refusal } from '../../kernel/refusal';
import { fact, requireTerm, type ComplaintRule } from '../circumstances.rules';
import type { CloseComplaint, ReopenComplaint } from './closing.commands';

/** A declined case is closed as declined and only so; a withdrawal ends a case of either kind. */
export const close: ComplaintRule<CloseComplaint> = (
  { outcome, resolution, answeredInTime, remark },
  state,
  { regime },
) => {
  const fits = outcome === 'withdrawn' || (outcome === 'declined') === (state.stage === 'declined');
  if (!fits) throw new Refusal('outcome-does-not-fit', { stage: state.stage, outcome });
  if (resolution !== undefined) requireTerm(regime, 'resolution', regime.resolutions, resolution);
  return [fact('ComplaintClosed', { outcome, resolution, answeredInTime, remark })];
};

/** A case whose personal data are gone cannot be handled again. */
export const reopen: ComplaintRule<ReopenComplaint> = ({ reason }, { erased }) => {
  if (erased) throw new Refusal('personal-data-erased');
  return [fact('ComplaintReopened', { reason })];
};
