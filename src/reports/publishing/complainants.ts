import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { EventLog } from '../../event-log/event-log';
import { PersonalData, type PersonalFact } from '../../vault/opening/personal-data.port';

/** In which facts people who complain are named. */
const NAMING: Readonly<Record<string, string>> = {
  ComplaintReceived: 'complainant',
  Supplemented: 'complainant',
  RecordCorrected: 'personal',
  GroupFormed: 'representatives',
};

interface Told extends PersonalFact {
  readonly personal: unknown;
}

/** Who complains in these cases, to look for their names in a report: nothing of it is shown to anybody. */
@Injectable()
export class Complainants {
  constructor(
    private readonly log: EventLog,
    private readonly personal: PersonalData,
  ) {}

  /** Names, telephones, addresses and numbers; none of cases whose personal data were erased or may not be used. */
  async of(caseIds: readonly string[]): Promise<readonly string[]> {
    const facts = new Map<string, readonly Told[]>();
    for (const caseId of caseIds) facts.set(caseId, await this.factsOf(caseId));
    const opened = await this.personal.look(facts);
    return [...facts].flatMap(([caseId, told]) => {
      const shown = opened.get(caseId);
      if (shown === undefined || shown.withheld !== undefined) return [];
      return told.flatMap(({ id, fields: [field = ''], personal }) => textsIn(shown.of(id)?.[field] ?? personal));
    });
  }

  private async factsOf(caseId: string): Promise<readonly Told[]> {
    const facts: Told[] = [];
    for await (const { id, type, data, sealed } of this.log.read(complaintStream(caseId))) {
      const field = NAMING[type];
      const personal = field === undefined ? undefined : (data as Readonly<Record<string, unknown>>)[field];
      if (type === 'RecordCorrected' && (data as { readonly field: string }).field === 'narrative') continue;
      if (field !== undefined && personal !== undefined) facts.push({ id, fields: [field], sealed, personal });
    }
    return facts;
  }
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
