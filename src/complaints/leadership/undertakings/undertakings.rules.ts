import { lastDayOf, workingDaysDue } from '../../../calendar/counting/working-days-due.rules';
import { dayOf } from '../../../kernel/day';
import { Refusal } from '../../../kernel/refusal';
import { fact, requireUnit, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import { refusePast } from '../due.rules';
import type { RecordReceptionDay, RecordUndertakingOverdue, ReportUndertaking } from './undertakings.commands';
import type { UndertakingSource } from './undertakings.events';
import type { Undertaking } from './undertakings-after.events';

/** What ends with an act of its own. */
const BY_ITS_ACT: Readonly<Partial<Record<UndertakingSource, string>>> = {
  'take-over': 'closure',
  'on-site-reception': 'on-site-receptions/…/report',
  'competence-dispute': 'competence-disputes/…/decision',
};

/** Who receives gives nothing to do to a unit that neither holds the case nor is their own or below it. */
export const recordReceptionDay: ComplaintRule<RecordReceptionDay> = (command, { holder }, circumstances) => {
  const { leader, persons, came, result, followUp } = command;
  if ((came === 'followed-up') !== (followUp !== undefined)) throw new Refusal('follow-up-unclear');
  if (followUp) {
    const { unit, due } = followUp;
    const by = circumstances.caller.unit;
    const line = requireUnit(unit, circumstances);
    if (unit !== holder && !line.includes(by)) throw new Refusal('follow-up-elsewhere', { unit, by });
    if (due !== undefined) refusePast(due, circumstances);
  }
  return [fact('LeaderReceived', { leader, persons, came, result, followUp })];
};

/** Told by the unit that was to do it, once. */
export const reportUndertaking: ComplaintRule<ReportUndertaking> = (command, state, { caller }) => {
  const { undertaking, result } = command;
  const { source, unit, state: stands } = undertakingOf(state, undertaking);
  const act = BY_ITS_ACT[source];
  if (act !== undefined) throw new Refusal('reported-by-its-act', { undertaking, act });
  if (caller.unit !== unit) throw new Refusal('not-their-undertaking', { unit: caller.unit, given: unit });
  if (stands !== 'open') throw new Refusal('undertaking-over', { undertaking });
  return [fact('UndertakingReported', { undertaking, source, unit, result })];
};

/**
 * Once for each due date; the system alone records it. An urging goes up its ladder: urged again with the days of the
 * regime, then listed for all to see; where the regime has no ladder it is only overdue, as anything else.
 */
export const recordUndertakingOverdue: ComplaintRule<RecordUndertakingOverdue> = (command, state, circumstances) => {
  const { caller, now, regime, calendar } = circumstances;
  if (caller.role !== 'system') throw new Refusal('by-the-system-only', { role: caller.role });
  const { undertaking, due } = command;
  const { source, unit, step, missedDue, due: told, state: stands } = undertakingOf(state, undertaking);
  if (stands !== 'open' || told !== due || missedDue === due || dayOf(now) <= due) {
    throw new Refusal('undertaking-not-overdue', { undertaking, due: told ?? '–' });
  }
  if (source !== 'urging' || !regime.urging) return [fact('UndertakingOverdue', { undertaking, source, unit, due })];
  const raised = { undertaking, unit: state.holder, missed: due };
  if (step === 'second') return [fact('UrgingRaised', { ...raised, step: 'listed' })];
  const limit = workingDaysDue(calendar, now, regime.urging.second);
  return [fact('UrgingRaised', { ...raised, step: 'second', due: lastDayOf(limit), limit })];
};

function undertakingOf({ undertakings }: Complaint, ordinal: number): Undertaking {
  const found = undertakings[ordinal - 1];
  if (!found) throw new Refusal('unknown-undertaking', { undertaking: ordinal, count: undertakings.length });
  return found;
}
