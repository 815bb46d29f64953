import type { Receipt } from '../src/commands/envelope';
import { Apologize } from '../src/complaints/apology/apology.commands';
import { CloseComplaint } from '../src/complaints/closing/closing.commands';
import { ActOnComplaint, complaintIdFor } from '../src/complaints/complaint.handler';
import type { ComplaintCommand } from '../src/complaints/command-entry';
import { RecordFinding } from '../src/complaints/handling/handling.commands';
import { ProposeRemedy } from '../src/complaints/handling/remedies/remedies.commands';
import { AcceptComplaint, ReceiveComplaint } from '../src/complaints/intake/intake.commands';
import { RecordFeedback, SendReply } from '../src/complaints/reply/reply.commands';
import { AssignHandler } from '../src/complaints/routing/handlers/handlers.commands';
import { newId } from '../src/kernel/ids';
import { validated } from '../src/validation/validated';
import { CALLER, perSecond } from './surroundings';

export const RECEIVE = {
  regime: 'tourism',
  kind: 'complaint',
  channel: 'hotline',
  category: 'service-attitude',
  region: '440200',
  complainant: { name: '刘某', telephone: '13800000000' },
  respondents: [{ type: 'hotel', name: '某酒店' }],
  allegations: [{ respondent: 1, text: '前台工作人员态度不好' }],
  narrative: '与单位同事一行五人到酒店入住，前台工作人员说话不客气，要求道歉。',
};

/** Whoever takes the commands: the bus, or a handler. */
export interface Commands {
  execute(command: ActOnComplaint): Promise<Receipt>;
}

/** The life of one case, command by command, as a clerk would give them. */
const LIFE: readonly (readonly [new () => ComplaintCommand, object])[] = [
  [AcceptComplaint, {}],
  [AssignHandler, { handler: 'handler-7' }],
  [
    RecordFinding,
    {
      allegation: 1,
      finding: 'substantiated',
      responsibility: 'service-shortfall',
      explanation: '情况基本属实，服务员解释不清',
    },
  ],
  [
    Apologize,
    { by: '某酒店', onBehalfOf: '某酒店', reason: '服务员态度不好', form: 'telephone', accepted: true, respondent: 1 },
  ],
  [ProposeRemedy, { type: 'explanation', description: '酒店书面作出解释', respondent: 1 }],
  [SendReply, { medium: 'telephone', summary: '告知酒店的处理意见' }],
  [RecordFeedback, { reached: true, satisfaction: 'satisfied', opinion: '接受处理意见' }],
  [CloseComplaint, { outcome: 'settled' }],
];

/** The same life as names and bodies, for those who know no commands of ours. */
export const BODIES: readonly (readonly [string, object])[] = [
  ['ReceiveComplaint', RECEIVE],
  ...LIFE.map(([{ name }, body]) => [name, body] as const),
];

/** One client that lives through one case after the other; each call is one full command: validate, load, decide, append. */
export class CaseClient {
  private id = '';
  private step = LIFE.length;

  constructor(private readonly bus: Commands) {}

  next(): Promise<Receipt> {
    const step = this.step;
    const envelope = { caller: CALLER, key: newId() };
    if (step === LIFE.length) {
      this.step = 0;
      this.id = complaintIdFor(envelope);
      return this.bus.execute(new ActOnComplaint(this.id, validated(ReceiveComplaint, RECEIVE), envelope));
    }
    this.step = step + 1;
    const [type, body] = LIFE[step] ?? [AcceptComplaint, {}];
    return this.bus.execute(new ActOnComplaint(this.id, validated(type, body), envelope));
  }
}

/** P1's load: full commands per second of so many clients, each with its own cases. */
export function commandsPerSecond(bus: Commands, clients: number, milliseconds: number): Promise<number> {
  const cases = Array.from({ length: clients }, () => new CaseClient(bus));
  return perSecond(clients, milliseconds, (client) => cases[client]?.next() ?? Promise.reject(new Error()));
}
