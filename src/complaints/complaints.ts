import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Receipt } from '../commands/envelope';
import type { Target } from '../http/caller';
import { ActOnComplaint, complaintIdFor } from './complaint.handler';
import type { ComplaintCommand } from './command-entry';
import type { ReceiveComplaint } from './intake/intake.commands';
import type { Envelope } from '../commands/envelope';

/** What the controllers say: one word for the command bus. */
@Injectable()
export class Complaints {
  constructor(private readonly bus: CommandBus) {}

  receive(envelope: Envelope, command: ReceiveComplaint): Promise<Receipt> {
    return this.bus.execute(new ActOnComplaint(complaintIdFor(envelope), command, envelope));
  }

  act({ id, envelope }: Target, command: ComplaintCommand): Promise<Receipt> {
    return this.bus.execute(new ActOnComplaint(id, command, envelope));
  }
}
