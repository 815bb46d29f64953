import type { ComplaintCommand } from '../../../src/complaints/command-entry';
import type { Actor } from '../../../src/kernel/event';
import { validated } from '../../../src/validation/validated';
import type { Chance } from '../chance';
import { anOffice, type Office } from '../office';
import { aCompany } from './telling';
import { later, told } from './times';
import { TRADES, type Trade } from './trades';

/** One command of a life: who gives it, and when. */
export interface Step {
  readonly command: ComplaintCommand;
  readonly caller: Actor;
  /** Milliseconds since 1970. */
  readonly moment: number;
}

/** A case while its commands are drawn, one after the other. */
export class Life {
  readonly steps: Step[] = [];
  readonly trade: Trade;
  /** The office that receives the case. */
  readonly office: Office;
  readonly company: string;
  readonly respondentType: string;
  holder: Office;

  /** `now`: the moment of its receipt. */
  constructor(
    readonly chance: Chance,
    public now: number,
  ) {
    this.trade = chance.weighted(TRADES);
    this.office = this.holder = anOffice(chance);
    const [type, ending] = chance.of(this.trade.respondents);
    this.respondentType = type;
    this.company = aCompany(chance, ending);
  }

  /** The next command, so many days after the one before. */
  act(days: number, type: new () => ComplaintCommand, body: object, role = 'handler'): void {
    if (this.steps.length > 0) this.now = later(this.chance, this.now, days);
    const unit = this.holder.code;
    const caller = { id: `${role}-${unit}-${this.chance.between(1, 5)}`, role, unit };
    const command = validated(type, { ...body, at: told(this.now) });
    this.steps.push({ command, caller, moment: this.now });
  }
}
