import type { Actor } from '../kernel/event';
import { Apologize } from './apology/apology.commands';
import { apologize } from './apology/apology.rules';
import type { ComplaintRule } from './circumstances.rules';
import { CloseComplaint, ReopenComplaint } from './closing/closing.commands';
import { close, reopen } from './closing/closing.rules';
import type { Complaint } from './complaint';
import { PerformRemedy, ProposeRemedy, RecordFinding } from './handling/handling.commands';
import { performRemedy, proposeRemedy, recordFinding } from './handling/handling.rules';
import { AcceptComplaint, ClassifyComplaint, DeclineComplaint, ReceiveComplaint } from './intake/intake.commands';
import { accept, classify, decline, receive } from './intake/intake.rules';
import type { Act } from './lifecycle';
import { ConfiscateIncome, ExecutePenalty, FineRespondent, PayPenalty } from './penalty/penalty.commands';
import { confiscate, execute, fine, pay } from './penalty/penalty.rules';
import { RecordFeedback, SendReply } from './reply/reply.commands';
import { feedback, reply } from './reply/reply.rules';
import { AcknowledgeTransfer, AssignHandler, ReturnTransfer, TransferComplaint } from './routing/routing.commands';
import { acknowledge, assign, returnTransfer, transfer } from './routing/routing.rules';

/** Every command carries the time at which it happened, if not now. */
export interface ComplaintCommand {
  readonly at?: string;
}

type CommandClass<Command> = new () => Command;

/** How a command is judged: its act in the lifecycle, its rule, and what must be looked up for the rule. */
export interface CommandEntry {
  readonly act: Act | 'receive';
  readonly rule: ComplaintRule<ComplaintCommand>;
  /** Codes of the units whose superiors the rule asks for. */
  readonly units: (command: ComplaintCommand, state: Complaint, caller: Actor) => readonly string[];
}

const table = new Map<unknown, CommandEntry>();

function on<Command extends ComplaintCommand>(
  type: CommandClass<Command>,
  act: CommandEntry['act'],
  rule: ComplaintRule<Command>,
  units: (command: Command, state: Complaint, caller: Actor) => readonly string[] = () => [],
): void {
  table.set(type, { act, rule, units } as unknown as CommandEntry);
}

on(ReceiveComplaint, 'receive', receive, ({ receivingUnit }, _state, caller) => [receivingUnit ?? caller.unit]);
on(ClassifyComplaint, 'classify', classify);
on(AcceptComplaint, 'accept', accept);
on(DeclineComplaint, 'decline', decline);
on(TransferComplaint, 'transfer', transfer, ({ to }, { holder }) => [to, holder]);
on(AcknowledgeTransfer, 'acknowledge', acknowledge);
on(ReturnTransfer, 'returnTransfer', returnTransfer);
on(AssignHandler, 'assign', assign);
on(RecordFinding, 'recordFinding', recordFinding);
on(ProposeRemedy, 'proposeRemedy', proposeRemedy);
on(PerformRemedy, 'performRemedy', performRemedy);
on(Apologize, 'apologize', apologize);
on(FineRespondent, 'fine', fine);
on(ConfiscateIncome, 'confiscate', confiscate);
on(PayPenalty, 'pay', pay);
on(ExecutePenalty, 'execute', execute);
on(SendReply, 'reply', reply);
on(RecordFeedback, 'feedback', feedback);
on(CloseComplaint, 'close', close);
on(ReopenComplaint, 'reopen', reopen);

/** The entry of a command's class; a class without one is a bug. */
export function entryOf(command: object): CommandEntry {
  const entry = table.get(command.constructor);
  if (!entry) throw new TypeError(`${command.constructor.name} is not a command of the complaint`);
  return entry;
}
