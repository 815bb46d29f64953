import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CommandBus } from '@nestjs/cqrs';
import { ActOnComplaint, complaintIdFor } from '../src/complaints/complaint.handler';
import type { ComplaintCommand } from '../src/complaints/command-entry';
import { Apologize } from '../src/complaints/apology/apology.commands';
import { CloseComplaint } from '../src/complaints/closing/closing.commands';
import { RecordFinding } from '../src/complaints/handling/handling.commands';
import { PerformRemedy, ProposeRemedy } from '../src/complaints/handling/remedies/remedies.commands';
import { AcceptComplaint, DeclineComplaint, ReceiveComplaint } from '../src/complaints/intake/intake.commands';
import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
} from '../src/complaints/penalty/penalty.commands';
import { RecordFeedback, SendReply } from '../src/complaints/reply/reply.commands';
import { AssignHandler } from '../src/complaints/routing/handlers/handlers.commands';
import { AcknowledgeTransfer, TransferComplaint } from '../src/complaints/routing/routing.commands';
import type { Envelope, Receipt } from '../src/commands/envelope';
import { RegisterUnit } from '../src/units/units.commands';
import { registering } from '../src/units/units.handler';
import { validated } from '../src/validation/validated';

/** The words of a story and the commands they stand for. */
const VOCABULARY: Readonly<Record<string, new () => ComplaintCommand>> = {
  accept: AcceptComplaint,
  decline: DeclineComplaint,
  transfer: TransferComplaint,
  acknowledge: AcknowledgeTransfer,
  assign: AssignHandler,
  recordFinding: RecordFinding,
  proposeRemedy: ProposeRemedy,
  performRemedy: PerformRemedy,
  apologize: Apologize,
  fine: FineRespondent,
  confiscate: ConfiscateIncome,
  pay: PayPenalty,
  execute: ExecutePenalty,
  reply: SendReply,
  feedback: RecordFeedback,
  close: CloseComplaint,
};

/** One step: `{ <word>: { …fields }, at: …, by?: unit }`. */
type Step = Readonly<Record<string, unknown>> & { readonly at: string; readonly by?: string };

export interface Story {
  /** Id of the regime under which its cases are received. */
  readonly regime: string;
  /** Code of the unit whose clerks act where a step names no other. */
  readonly home: string;
  readonly units: readonly object[];
  readonly cases: readonly { readonly key: string; readonly received: object; readonly steps: readonly Step[] }[];
}

export interface Told {
  /** Ids of the complaints by the key of their case. */
  readonly complaints: ReadonlyMap<string, string>;
  readonly commands: number;
}

export const readStory = (file: string): Story => parse(readFileSync(file, 'utf8')) as Story;

/** Gives the commands of a story in its order, each under a key of its own: told again it changes nothing. */
export async function tell({ regime, home, units, cases }: Story, bus: CommandBus): Promise<Told> {
  const complaints = new Map<string, string>();
  let commands = 0;
  const give = async (message: object): Promise<void> => {
    await bus.execute<object, Receipt>(message);
    commands++;
  };
  for (const unit of units) await give(registering(validated(RegisterUnit, unit), by(home, 'unit')));
  for (const { key, received, steps } of cases) {
    const envelope = by(home, `${regime}/${key}`);
    const id = complaintIdFor(envelope);
    complaints.set(key, id);
    await give(
      new ActOnComplaint(id, validated(ReceiveComplaint, { regime, kind: 'complaint', ...received }), envelope),
    );
    for (const [index, step] of steps.entries()) {
      await give(new ActOnComplaint(id, commandOf(step), by(step.by ?? home, `step-${index + 1}`)));
    }
  }
  return { complaints, commands };
}

function commandOf({ at, by: _unit, ...rest }: Step): ComplaintCommand {
  const [word = '', fields] = Object.entries(rest)[0] ?? [];
  const type = VOCABULARY[word];
  if (!type) throw new TypeError(`the story says “${word}”, which is no command`);
  return validated(type, { ...(fields as object), at });
}

const by = (unit: string, key: string): Envelope => ({ caller: { id: `story:${unit}`, role: 'handler', unit }, key });
