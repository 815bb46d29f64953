import { lastDayOf, workingDaysDue } from '../../calendar/counting/working-days-due.rules';
import { Refusal } from '../../kernel/refusal';
import { fact, requireUnit, type ComplaintRule } from '../deciding/circumstances.rules';
import { refusePast } from './due.rules';
import type {
  HoldConference,
  HoldReception,
  InstructCase,
  OrderReception,
  TakeCase,
  UrgeCase,
} from './leadership.commands';

/** Due by the day that is stated, else after the working days of the regime. */
export const urge: ComplaintRule<UrgeCase> = ({ reason, requirements, due }, state, circumstances) => {
  const urging = { ordinal: state.urgings + 1, unit: state.holder, reason, requirements };
  if (due !== undefined) {
    refusePast(due, circumstances);
    return [fact('CaseUrged', { ...urging, due })];
  }
  const { calendar, now, regime } = circumstances;
  if (!regime.urging) throw new Refusal('urging-without-due', { regime: `${regime.id}@${regime.version}` });
  const limit = workingDaysDue(calendar, now, regime.urging.first);
  return [fact('CaseUrged', { ...urging, due: lastDayOf(limit), limit })];
};

export const instruct: ComplaintRule<InstructCase> = (
  { leader, instruction, due },
  { holder: unit },
  circumstances,
) => {
  if (due !== undefined) refusePast(due, circumstances);
  return [fact('LeaderInstructed', { leader, instruction, unit, due })];
};

export const takeCase: ComplaintRule<TakeCase> = ({ takenBy, reason, due }, state, circumstances) => {
  if (state.takenBy === takenBy) throw new Refusal('already-taken', { leader: takenBy });
  if (due !== undefined) refusePast(due, circumstances);
  return [fact('LeaderTookCase', { takenBy, reason, due })];
};

/** At least two units; what they decide is done by those who took part. */
export const holdConference: ComplaintRule<HoldConference> = (command, _state, circumstances) => {
  const { chair, subject, decisions } = command;
  const units = [...new Set(command.units)];
  if (units.length < 2) throw new Refusal('conference-of-one');
  for (const unit of units) requireUnit(unit, circumstances);
  for (const { unit, due } of decisions) {
    if (!units.includes(unit)) throw new Refusal('not-at-the-conference', { unit });
    if (due !== undefined) refusePast(due, circumstances);
  }
  return [fact('JointConferenceHeld', { chair, units, subject, decisions })];
};

/** A unit is ordered there by itself or by one above it. */
export const orderReception: ComplaintRule<OrderReception> = (command, state, circumstances) => {
  const { unit, place, persons, requirements } = command;
  const by = circumstances.caller.unit;
  if (!requireUnit(unit, circumstances).includes(by)) throw new Refusal('not-a-unit-below', { unit, by });
  const reception = state.receptions.length + 1;
  return [fact('OnSiteReceptionOrdered', { reception, unit, place, persons, requirements })];
};

/** Told by the unit that was ordered there, whoever holds the case. */
export const holdReception: ComplaintRule<HoldReception> = (command, { receptions }, { caller }) => {
  const { reception, receivedBy, persons, result, broughtHome = false } = command;
  const ordered = receptions[reception - 1];
  if (!ordered) throw new Refusal('unknown-reception', { reception, count: receptions.length });
  if (ordered.held) throw new Refusal('reception-already-held', { reception });
  if (caller.unit !== ordered.unit)
    throw new Refusal('not-ordered-there', { unit: caller.unit, ordered: ordered.unit });
  return [fact('OnSiteReceptionHeld', { reception, receivedBy, persons, result, broughtHome })];
};
