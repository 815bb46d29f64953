import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope, Receipt } from '../commands/envelope';
import { StreamWriter } from '../commands/stream-writer';
import { complaintSubject } from '../complaints/complaint.subject';
import type { Actor, NewEvent } from '../kernel/event';
import { newId, uuidOf } from '../kernel/ids';
import { CaseFrame } from './case-frame.port';
import { plannedRound, roundSubject, type Round } from './round';
import { DrawSample, PlanRound, RecordCheck, type RoundCommand } from './supervision.commands';
import { concludeRound, drawSample, planRound, recordCheck } from './supervision.rules';

/** One command on one round of spot checks: the message on the command bus. */
export class ActOnRound {
  constructor(
    readonly id: string,
    readonly command: RoundCommand,
    readonly envelope: Envelope,
  ) {}
}

/** The one handler of all commands on rounds of spot checks. */
@CommandHandler(ActOnRound)
export class RoundHandler implements ICommandHandler<ActOnRound, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly cases: CaseFrame,
  ) {}

  /** A plan is written, not begun: said again it is answered from the log before another frame is taken. */
  execute({ id, command, envelope }: ActOnRound): Promise<Receipt> {
    return this.streams.write(roundSubject, {
      id,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt: new Date().toISOString(),
      decide: (round) => this.decide(id, command, envelope.caller, round),
    });
  }

  private async decide(id: string, command: RoundCommand, caller: Actor, round: Round): Promise<readonly NewEvent[]> {
    if (command instanceof PlanRound) return planRound(command, round, await this.cases.frame(command.criteria ?? {}));
    const planned = plannedRound(round, id);
    if (command instanceof DrawSample) return drawSample(command, planned);
    if (command instanceof RecordCheck) {
      const { state } = await this.streams.load(complaintSubject, command.caseId);
      return recordCheck(command, planned, { checker: caller.id, actors: state.actors });
    }
    return concludeRound(command, planned);
  }
}

/** Id of the round that a plan begins: the same key of the same caller names the same round. */
export const roundIdFor = ({ caller, key }: Envelope): string =>
  key === undefined ? newId() : uuidOf(`spotcheck|${caller.id}|${key}`);
