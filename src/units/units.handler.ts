import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope, Receipt } from '../commands/envelope';
import { StreamWriter } from '../commands/stream-writer';
import { UnitDirectory, unitSubject } from './unit-directory';
import type { RegisterUnit } from './units.commands';
import { registerUnit } from './units.rules';

export class RegisterUnitAs {
  constructor(
    readonly command: RegisterUnit,
    readonly envelope: Envelope,
  ) {}
}

@CommandHandler(RegisterUnitAs)
export class UnitsHandler implements ICommandHandler<RegisterUnitAs, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly directory: UnitDirectory,
  ) {}

  async execute({ command, envelope }: RegisterUnitAs): Promise<Receipt> {
    const parentKnown = command.parent !== undefined && (await this.directory.find(command.parent)) !== undefined;
    return this.streams.write(unitSubject, {
      id: command.code,
      envelope,
      asked: { command: 'RegisterUnit', content: command },
      occurredAt: command.at ?? new Date().toISOString(),
      decide: (state) => registerUnit(command, state, { parentKnown }),
    });
  }
}
