import { Injectable } from '@nestjs/common';
import { complaintStream, type ComplaintEventType } from '../../src/complaints/complaint.events';
import { EventLog } from '../../src/event-log/event-log';
import { ERASED } from '../../src/kernel/erased';
import { PersonalData, type PersonalFact, type Viewer } from '../../src/vault/opening/personal-data.port';
import { toldApart, type PersonalTold } from './told-apart.rules';

/** The personal data in the facts of a case by their versions, or the word that stands in its place. */
type ByVersion = (version: number) => PersonalTold;

interface Told extends PersonalFact {
  readonly version: number;
  readonly personal: object;
}

/** Personal data has one place, the log, and is opened from there for whoever asks for the history of a case. */
@Injectable()
export class PersonalFacts {
  constructor(
    private readonly log: EventLog,
    private readonly personal: PersonalData,
  ) {}

  /** Of the facts after a version. The case is read to its end: an erasure comes behind all that it concerns. */
  async after(caseId: string, version: number, viewer: Viewer): Promise<ByVersion> {
    const facts: Told[] = [];
    for await (const { id, type, version: at, data, sealed } of this.log.read(complaintStream(caseId), version)) {
      if (type === 'PersonalDataErased') return () => ({ personal: null, word: ERASED });
      const { personal } = toldApart(type as ComplaintEventType, data as object);
      if (personal) facts.push({ id, version: at, fields: Object.keys(personal), sealed, personal });
    }
    const opened = await this.personal.open(viewer, caseId, facts);
    if (opened.withheld !== undefined) {
      const { withheld: word } = opened;
      return () => ({ personal: null, word });
    }
    const told = new Map(facts.map(({ id, version: at, personal }) => [at, opened.of(id) ?? personal]));
    return (at) => ({ personal: told.get(at) ?? null, word: ERASED });
  }
}
