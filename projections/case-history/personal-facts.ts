import { Injectable } from '@nestjs/common';
import { complaintStream, type ComplaintEventType } from '../../src/complaints/complaint.events';
import { EventLog } from '../../src/event-log/event-log';
import { toldApart } from './told-apart.rules';

/** The personal data in the facts of a case by their versions; null where a fact has none, or none any more. */
type ByVersion = (version: number) => object | null;

const NOTHING: ByVersion = () => null;

/** Personal data has one place, the log, and is taken from there for whoever asks for the history of a case. */
@Injectable()
export class PersonalFacts {
  constructor(private readonly log: EventLog) {}

  /** Of the facts after a version. The case is read to its end: an erasure comes behind all that it concerns. */
  async after(caseId: string, version: number): Promise<ByVersion> {
    const personal = new Map<number, object | null>();
    for await (const { type, version: at, data } of this.log.read(complaintStream(caseId), version)) {
      if (type === 'PersonalDataErased') return NOTHING;
      personal.set(at, toldApart(type as ComplaintEventType, data as object).personal);
    }
    return (at) => personal.get(at) ?? null;
  }
}
