import { Injectable } from '@nestjs/common';
import { EventLog } from '../../src/event-log/event-log';
import type { RecordedEvent } from '../../src/kernel/event';
import { disclosureStream, type DisclosureShapes } from '../../src/vault/disclosures/disclosure.events';

export type Look = RecordedEvent<string, DisclosureShapes['PersonalDataOpened']>;

/** Who was shown personal data of a case, from the log itself: what is asked of it is rare, and nothing about it is counted. */
@Injectable()
export class Looks {
  constructor(private readonly log: EventLog) {}

  /** The first after a version, in order. */
  async after(caseId: string, version: number, most: number): Promise<Look[]> {
    const looks: Look[] = [];
    for await (const event of this.log.read(disclosureStream(caseId), version))
      if (looks.push(event as Look) === most) break;
    return looks;
  }
}
