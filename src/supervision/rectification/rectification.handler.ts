import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StoredFiles } from '../../attachments/stored-files.port';
import { Calendars } from '../../calendar/calendars';
import { workingDaysDue } from '../../calendar/counting/working-days-due.rules';
import { idBegunBy, type Envelope, type Receipt } from '../../commands/envelope';
import { statedTime } from '../../commands/stated-time';
import { StreamWriter } from '../../commands/stream-writer';
import { todayInChina } from '../../kernel/day';
import type { NewEvent } from '../../kernel/event';
import { NotFound } from '../../kernel/refusal';
import { UnitDirectory } from '../../units/unit-directory';
import {
  IssueCriticism,
  OrderRectification,
  RefuseRectification,
  ReportRectification,
  VerifyRectification,
  type RectificationCommand,
} from './rectification.commands';
import {
  criticise,
  order,
  recordOverdue,
  refuse,
  report,
  verify,
  type RectificationCircumstances,
} from './rectification.rules';
import { rectificationSubject, type Rectification } from './rectification.state';

/** One command on one order to put something right: the message on the command bus. */
export class ActOnRectification {
  constructor(
    readonly id: string,
    readonly command: RectificationCommand,
    readonly envelope: Envelope,
  ) {}
}

@CommandHandler(ActOnRectification)
export class RectificationHandler implements ICommandHandler<ActOnRectification, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly units: UnitDirectory,
    private readonly calendars: Calendars,
    private readonly files: StoredFiles,
  ) {}

  execute({ id, command, envelope }: ActOnRectification): Promise<Receipt> {
    const occurredAt = statedTime(command.at);
    return this.streams.write(rectificationSubject, {
      id,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt,
      decide: async (before) =>
        decideRectification(id, command, before, await this.circumstances(command, envelope, occurredAt)),
    });
  }

  private async circumstances(
    command: RectificationCommand,
    { caller }: Envelope,
    now: string,
  ): Promise<RectificationCircumstances> {
    const asked = command instanceof OrderRectification ? [command.unit] : [];
    const { lineOf, isDissolved } = await this.units.organisation(asked);
    const named = command instanceof ReportRectification ? (command.attachments ?? []) : [];
    const missing = new Set(await this.files.missing(named));
    const calendar = this.calendars.on(todayInChina());
    return {
      caller,
      now,
      lineOf,
      isDissolved,
      dueIn: (days) => workingDaysDue(calendar, now, days),
      isStored: (sha256) => !missing.has(sha256),
    };
  }
}

/** The facts that follow; `NotFound` for what was never ordered. */
export function decideRectification(
  id: string,
  command: RectificationCommand,
  before: Rectification,
  circumstances: RectificationCircumstances,
): readonly NewEvent[] {
  if (command instanceof OrderRectification) return order(command, before, circumstances);
  if (!before) throw new NotFound('rectification', id);
  if (command instanceof ReportRectification) return report(command, before, circumstances);
  if (command instanceof VerifyRectification) return verify(command, before, circumstances);
  if (command instanceof RefuseRectification) return refuse(command, before, circumstances);
  if (command instanceof IssueCriticism) return criticise(command, before, circumstances);
  return recordOverdue(command, before, circumstances);
}

/** Id of the rectification that an order begins: the same key of the same caller names the same one. */
export const rectificationIdFor = (envelope: Envelope): string => idBegunBy('rectification', envelope);
