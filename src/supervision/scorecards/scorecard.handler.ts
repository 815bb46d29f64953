import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { idBegunBy, type Envelope, type Receipt } from '../../commands/envelope';
import { StreamWriter } from '../../commands/stream-writer';
import { plusDays } from '../../kernel/day';
import type { NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import { Regimes } from '../../regimes/regimes';
import { UnitDirectory } from '../../units/unit-directory';
import { fact } from '../supervision-fact.rules';
import { AppealScore, PublishScorecard, type ScorecardCommand } from './scorecard.commands';
import { appeal, decideAppeal, requireScorable, scorecardOf } from './scorecard.rules';
import { publishedCard, scorecardSubject, type Scorecard } from './scorecard.state';
import { ScorecardFigures } from './scorecard-figures';

/** One command on one scorecard: the message on the command bus. */
export class ActOnScorecard {
  constructor(
    readonly id: string,
    readonly command: ScorecardCommand,
    readonly envelope: Envelope,
  ) {}
}

@CommandHandler(ActOnScorecard)
export class ScorecardHandler implements ICommandHandler<ActOnScorecard, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly units: UnitDirectory,
    private readonly figures: ScorecardFigures,
  ) {}

  execute({ id, command, envelope }: ActOnScorecard): Promise<Receipt> {
    return this.streams.write(scorecardSubject, {
      id,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt: new Date().toISOString(),
      decide: (card) => this.decide(id, command, envelope, card),
    });
  }

  private async decide(
    id: string,
    command: ScorecardCommand,
    { caller }: Envelope,
    card: Scorecard,
  ): Promise<readonly NewEvent[]> {
    if (command instanceof PublishScorecard) return this.publish(command, caller, card);
    const published = publishedCard(card, id);
    return command instanceof AppealScore
      ? appeal(command, published, caller)
      : decideAppeal(command, published, caller);
  }

  private async publish(
    command: PublishScorecard,
    caller: Envelope['caller'],
    { published }: Scorecard,
  ): Promise<readonly NewEvent[]> {
    if (published) throw new Refusal('already-published');
    const regime = this.regimes.inForce(command.regime, plusDays(command.to, -1));
    requireScorable(command, regime, caller, await this.units.organisation(command.units));
    const { units, ...read } = await this.figures.read(regime, command);
    return [fact('ScorecardPublished', scorecardOf(command, regime, units, read))];
  }
}

/** Id of the scorecard that is published: the same key of the same caller names the same one. */
export const scorecardIdFor = (envelope: Envelope): string => idBegunBy('scorecard', envelope);
