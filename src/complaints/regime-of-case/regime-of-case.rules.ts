import { dayOf } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { isInForce } from '../../regimes/in-force.rules';
import type { Regime } from '../../regimes/regime';
import { fact, requireTerm, type Circumstances, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import { requireStageOfKind } from '../deciding/stages.rules';
import type { MoveToRegime } from './regime-of-case.commands';

/** A case keeps the rules of its day; to move it is an act with a reason, and the new rules must know what the case says. */
export const moveToRegime: ComplaintRule<MoveToRegime> = (command, state, circumstances) => {
  const from = { id: state.regime.id, version: state.regime.version };
  const target = targetOf(command, state, circumstances);
  const to = { id: target.id, version: target.version };
  if (to.id === from.id && to.version === from.version)
    throw new Refusal('already-under-regime', { regime: nameOf(to) });
  requireKnown(state, target);
  const { nationalCurrency: currency } = target;
  if (currency !== circumstances.regime.nationalCurrency) {
    throw new Refusal('regime-in-other-currency', { regime: nameOf(to), currency });
  }
  return [fact('ComplaintMovedToRegime', { from, to, reason: command.reason })];
};

/** The version that is named, or the one of the day: in force on the day of the move or on that of the receipt. */
function targetOf({ regime, version }: MoveToRegime, { receivedAt }: Complaint, around: Circumstances): Regime {
  const versions = around.versionsOf(regime);
  if (versions.length === 0) throw new Refusal('unknown-regime', { regime });
  const today = dayOf(around.now);
  const days = version === undefined ? [today] : [today, dayOf(receivedAt)];
  const target = versions.find(
    (each) => (version === undefined || each.version === version) && days.some((day) => isInForce(each, day)),
  );
  if (target) return target;
  throw new Refusal('regime-not-in-force', {
    regime: version === undefined ? regime : `${regime}@${version}`,
    day: today,
  });
}

const nameOf = ({ id, version }: Pick<Regime, 'id' | 'version'>): string => `${id}@${version}`;

/** What the case says in codes of its regime. */
function requireKnown({ kind, category, channel, respondents, stage }: Complaint, target: Regime): void {
  requireTerm(target, 'kind', target.kinds, kind);
  requireTerm(target, 'channel', target.channels, channel);
  requireTerm(target, 'category', target.categories, category);
  respondents.forEach(({ type }, index) =>
    requireTerm(target, `respondents.${index}.type`, target.respondentTypes, type),
  );
  requireStageOfKind(stage, kind, target);
}
