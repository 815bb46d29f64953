import { Refusal } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import { fact, requireTerm, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import { refuseWhileRestricted } from '../archiving/restriction/restriction.rules';
import type { CloseComplaint, ReopenComplaint } from './closing.commands';
import type { Outcome } from './closing.events';
import { missingForClosing } from './requirements.rules';

/** Outcomes by which the matter itself came to an end, at some level. */
const AT_A_LEVEL: ReadonlySet<Outcome> = new Set<Outcome>(['settled', 'explained', 'penalised']);

/**
 * A declined case is closed as declined and only so; a withdrawal ends a case of either kind. For every other outcome
 * everything has happened that the regime asks for (invariant 7).
 */
export const close: ComplaintRule<CloseComplaint> = (command, state, { regime }) => {
  const { outcome, resolution, settledAt, answeredInTime, remark } = command;
  const fits = outcome === 'withdrawn' || (outcome === 'declined') === (state.stage === 'declined');
  if (!fits) throw new Refusal('outcome-does-not-fit', { stage: state.stage, outcome });
  if (resolution !== undefined) requireTerm(regime, 'resolution', regime.resolutions, resolution);
  if (settledAt !== undefined && !AT_A_LEVEL.has(outcome)) throw new Refusal('not-settled', { outcome });
  const waived = waivedRecords(command, state, regime);
  const missing = outcome === 'withdrawn' ? [] : missingForClosing(state, regime, waived ?? []);
  if (missing.length > 0) throw new Refusal('closing-too-early', { missing });
  return [fact('ComplaintClosed', { outcome, resolution, settledAt, waived, answeredInTime, remark })];
};

/** Only what is empty is waived, and never what the regime insists on. */
function waivedRecords({ waived }: CloseComplaint, state: Complaint, regime: Regime): CloseComplaint['waived'] {
  const ofKind = regime.records.filter(({ kinds }) => kinds.includes(state.kind));
  for (const { record } of waived ?? []) {
    requireTerm(regime, 'waived.record', ofKind, record);
    const required = ofKind.find(({ id }) => id === record);
    if (!required) continue;
    const name = [{ zh: required.zh, en: required.en }];
    if (required.refused) throw new Refusal('record-not-waivable', { record: name });
    if (state.records.filled.includes(required.field)) throw new Refusal('record-not-missing', { record: name });
  }
  return waived;
}

/** A case whose personal data are gone, or may not be used, cannot be handled again. */
export const reopen: ComplaintRule<ReopenComplaint> = ({ reason }, state) => {
  if (state.erased) throw new Refusal('personal-data-erased');
  refuseWhileRestricted(state);
  return [fact('ComplaintReopened', { reason })];
};
