import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope, Receipt } from '../commands/envelope';
import { statedTime } from '../commands/stated-time';
import { StreamWriter } from '../commands/stream-writer';
import type { NewEvent } from '../kernel/event';
import { Regimes } from '../regimes/regimes';
import { UnitsBelow } from './guidance/units-below.port';
import type { Unit } from './unit';
import { UnitDirectory, unitSubject } from './unit-directory';
import type { RegisterUnit } from './units.commands';
import { unitEntryOf, type UnitCommand } from './units.entries';

/** One command on one unit: the message on the command bus. */
export class ActOnUnit {
  constructor(
    readonly code: string,
    readonly command: UnitCommand,
    readonly envelope: Envelope,
  ) {}
}

export const registering = (command: RegisterUnit, envelope: Envelope): ActOnUnit =>
  new ActOnUnit(command.code, command, envelope);

/** The one handler of all commands on units: see the table in `units.entries.ts`. */
@CommandHandler(ActOnUnit)
export class UnitsHandler implements ICommandHandler<ActOnUnit, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly directory: UnitDirectory,
    private readonly regimes: Regimes,
    private readonly below: UnitsBelow,
  ) {}

  async execute({ code, command, envelope }: ActOnUnit): Promise<Receipt> {
    const occurredAt = statedTime(command.at);
    const receipt = await this.streams.write(unitSubject, {
      id: code,
      envelope,
      occurredAt,
      asked: { command: command.constructor.name, content: command },
      decide: (unit) => this.decide(code, command, unit, occurredAt),
    });
    if (unitEntryOf(command).decisive) await this.directory.settled();
    return receipt;
  }

  private async decide(code: string, command: UnitCommand, unit: Unit, now: string): Promise<readonly NewEvent[]> {
    const { rule, units, asksBelow } = unitEntryOf(command);
    const others = units(command).filter((other) => other !== undefined);
    const organisation = await this.directory.organisation(others);
    return rule(command, unit, {
      code,
      now,
      organisation,
      hasUnitsBelow: asksBelow && (await this.below.anyBelow(code)),
      categoriesOf: (regime) => this.regimes.categoriesOf(regime),
    });
  }
}
