import { Injectable } from '@nestjs/common';
import { StreamWriter, type Subject } from '../../commands/stream-writer';
import { todayInChina } from '../../kernel/day';
import type { Actor } from '../../kernel/event';
import { Conflict } from '../../kernel/refusal';
import { disclosureStream } from './disclosure.events';

const subject: Subject<null> = { streamOf: disclosureStream, initial: null, apply: () => null };

/** People who look at one case in the same moment. */
const MOST_AT_ONCE = 20;

/**
 * Who was shown personal data of which case, before they are shown. With a reason every look is recorded; the ordinary work of
 * those who handle cases once a day for each person, case and set of fields: who saw what on which day, and no flood.
 */
@Injectable()
export class Disclosures {
  constructor(private readonly streams: StreamWriter) {}

  async record(caller: Actor, caseId: string, fields: readonly string[], reason: string | undefined): Promise<void> {
    const data = { fields: [...new Set(fields)].sort(), reason };
    const key = reason === undefined ? `${todayInChina()}|${data.fields.join(',')}` : undefined;
    const decision = {
      id: caseId,
      envelope: { caller, key },
      asked: data,
      occurredAt: new Date().toISOString(),
      decide: () => [{ type: 'PersonalDataOpened', v: 1, data }],
    };
    for (let tries = 1; ; tries++) {
      try {
        await this.streams.write(subject, decision);
        return;
      } catch (error) {
        // Another look at the case was recorded first; that says nothing against this one.
        if (!(error instanceof Conflict) || tries === MOST_AT_ONCE) throw error;
      }
    }
  }
}
