import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { idBegunBy, type Envelope, type Receipt } from '../../commands/envelope';
import { StoredFiles } from '../../attachments/stored-files.port';
import { StreamWriter } from '../../commands/stream-writer';
import { complaintSubject } from '../../complaints/complaint.subject';
import { todayInChina } from '../../kernel/day';
import type { Actor, NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import { Regimes } from '../../regimes/regimes';
import { CheckAgain, ContestCheck, RecordCheck } from '../checks/checks.commands';
import { CHECKLIST } from '../checks/checks.events';
import { checkAgain, concludeRound, contestCheck, recordCheck, type CheckCircumstances } from '../checks/checks.rules';
import { fact } from '../supervision-fact.rules';
import { CaseFrame } from './case-frame.port';
import { drawSample, requireSeed, substitute, wantedWithNext } from './drawing.rules';
import { Frames } from './frames';
import { drawingOf, planRound, type RegimeQuota } from './planning.rules';
import { plannedRound, roundSubject, type Round } from './round.state';
import { DrawSample, PlanRound, SubstituteCase, type RoundCommand } from './round.commands';

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
    private readonly frames: Frames,
    private readonly regimes: Regimes,
    private readonly files: StoredFiles,
  ) {}

  /** A plan is written, not begun: said again it is answered from the log before another frame is taken. */
  execute({ id, command, envelope }: ActOnRound): Promise<Receipt> {
    const occurredAt = new Date().toISOString();
    return this.streams.write(roundSubject, {
      id,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt,
      decide: (round) => this.decide(id, command, envelope, round, occurredAt),
    });
  }

  private async decide(
    id: string,
    command: RoundCommand,
    { caller }: Envelope,
    round: Round,
    now: string,
  ): Promise<readonly NewEvent[]> {
    if (command instanceof PlanRound) return this.plan(command, round, caller, now);
    const planned = plannedRound(round, id);
    if (command instanceof DrawSample) {
      requireSeed(command, planned, now);
      return drawSample(
        command,
        planned,
        await this.frames.ranked(id, planned.plan, command.seed, planned.plan.strata),
      );
    }
    if (command instanceof SubstituteCase) {
      const wanted = wantedWithNext(planned, command.caseId);
      return substitute(command, planned, await this.frames.ranked(id, planned.plan, planned.draw?.seed ?? '', wanted));
    }
    if (command instanceof CheckAgain) return checkAgain(command, planned, await this.about(command, caller));
    if (command instanceof RecordCheck) return recordCheck(command, planned, await this.about(command, caller));
    if (command instanceof ContestCheck) return contestCheck(command, planned, caller);
    return concludeRound(command, planned);
  }

  private async plan(command: PlanRound, { plan }: Round, caller: Actor, now: string): Promise<readonly NewEvent[]> {
    if (plan) throw new Refusal('already-planned');
    const drawing = drawingOf(command, this.regimeQuota(command));
    const { criteria = {}, exclusions = [] } = command;
    const exclude = exclusions.map(({ caseId }) => caseId);
    return this.cases.look({ criteria, stratifiedBy: drawing.stratifiedBy, exclude }, async (look) => {
      const draft = planRound(command, drawing, look, now);
      return [fact('RoundPlanned', { ...draft, ...(await this.frames.freeze(look, caller, now)) })];
    });
  }

  /** The rule of the regime that the round is about, in the version in force today; none when it is about several. */
  private regimeQuota({ criteria }: PlanRound): RegimeQuota | undefined {
    const [any] = this.regimes.versionsOf(criteria?.regime ?? '');
    if (!any) return undefined;
    const { id, version, spotChecks } = this.regimes.inForce(any.id, todayInChina());
    return { ref: `${id}@${version}`, ...spotChecks };
  }

  private async about({ caseId, checklist }: RecordCheck, checker: Actor): Promise<CheckCircumstances> {
    const { state } = await this.streams.load(complaintSubject, caseId);
    const actors = [...state.actors, ...state.deeds.map(({ id }) => id)];
    const missing = new Set(await this.files.missing(checklist.flatMap(({ files = [] }) => files)));
    const asked = { checker, actors, isStored: (sha256: string): boolean => !missing.has(sha256) };
    if (!state.received) return { ...asked, items: CHECKLIST, roles: [checker.role] };
    const { checklist: items, by: roles } = this.regimes.pinned(state.regime).spotChecks;
    return { ...asked, unit: state.holder, items: items.map(({ id }) => id), roles };
  }
}

/** Id of the round that a plan begins: the same key of the same caller names the same round. */
export const roundIdFor = (envelope: Envelope): string => idBegunBy('spotcheck', envelope);
