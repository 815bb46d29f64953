import { momentOf } from '../../kernel/day';
import { NotFound, Refusal } from '../../kernel/refusal';
import type { FactToAppend } from '../../event-log/event-log';
import { clockFacts } from '../clock/clock-facts.rules';
import { refuseWhatWasErased } from '../archiving/erased.rules';
import { refuseMoreWhileRestricted } from '../archiving/restriction/restriction.rules';
import { isKeptFrom } from './beyond.rules';
import type { Circumstances } from './circumstances.rules';
import type { CommandEntry, ComplaintCommand } from '../command-entry';
import type { Complaint } from '../complaint';
import type { Act } from '../lifecycle';
import { refuseUnknownFiles } from './named-files.rules';
import { requireRecords } from '../records/records.rules';
import { mayAct } from '../routing/standing.rules';
import { refuseWrongStage } from './stages.rules';

export interface Asked {
  readonly id: string;
  readonly entry: CommandEntry;
  readonly command: ComplaintCommand;
  /** True for records taken over from elsewhere: a time before the receipt stays as written down. */
  readonly asRecorded: boolean;
}

/**
 * The whole decision on one command: what holds for every command first, then its own rule, then the records that must be
 * filled, then what the clocks say to it.
 */
export function decideComplaint(
  { id, entry, command, asRecorded }: Asked,
  state: Complaint,
  circumstances: Circumstances,
): readonly FactToAppend[] {
  const act = entry.actOf(command);
  if (act !== 'receive') {
    requireReceived(id, state);
    if (isKeptFrom(state, circumstances.caller)) throw new NotFound('complaint', id);
    refuseWrongStage(act, state, circumstances.regime);
    refuseOtherUnits(act, state, circumstances);
    if (!asRecorded) refuseBeforeReceipt(command, state);
  }
  refuseUnknownFiles(command, circumstances);
  const facts = entry.rule(command, state, circumstances);
  refuseWhatWasErased(facts, state);
  refuseMoreWhileRestricted(facts, state);
  requireRecords(facts, state, circumstances.regime);
  return [...facts, ...clockFacts(facts, state.clock, circumstances)];
}

/** Throws `NotFound` for a case that was never received. */
export function requireReceived(id: string, state: Complaint): Complaint {
  if (!state.received) throw new NotFound('complaint', id);
  return state;
}

/** Invariant 3: only the unit that holds a case acts on it, and those that the act is open to beside it. */
function refuseOtherUnits(act: Act, state: Complaint, circumstances: Circumstances): void {
  if (mayAct(act, state, circumstances)) return;
  throw new Refusal('not-the-holder', { holder: state.holder, unit: circumstances.caller.unit });
}

/** Invariant 1: nothing happens to a case before it was received. */
function refuseBeforeReceipt({ at }: ComplaintCommand, { receivedAt }: Complaint): void {
  if (at !== undefined && momentOf(at) < momentOf(receivedAt)) throw new Refusal('before-receipt', { at, receivedAt });
}
