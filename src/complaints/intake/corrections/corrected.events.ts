import type { Money } from '../../../kernel/money';
import { changeAt } from '../../../kernel/texts/ordinal';
import type { Respondent } from '../intake.events';
import {
  isPersonalRecord,
  type CorrectedValue,
  type CorrectionShapes,
  type PersonalRecord,
  type PlainField,
} from './corrections.events';

/** As much of a case as can be corrected, without what is personal. */
export interface CorrectableRecord {
  readonly channel: string;
  readonly region: string;
  readonly partySize: number;
  readonly respondents: readonly Respondent[];
  readonly allegations: readonly { readonly text: string }[];
  readonly requests: readonly string[];
  readonly subject?: { readonly item?: string; readonly consumedOn?: string; readonly amount?: Money } | null;
  readonly externalReference?: string | null;
}

interface FieldOfRecord {
  readonly read: (record: CorrectableRecord, index: number) => CorrectedValue | null | undefined;
  readonly write: (record: CorrectableRecord, index: number, value: CorrectedValue) => Partial<CorrectableRecord>;
}

const FIELDS: Readonly<Record<PlainField, FieldOfRecord>> = {
  channel: {
    read: ({ channel }) => channel,
    write: (_record, _index, value) => ({ channel: textOf(value) }),
  },
  region: {
    read: ({ region }) => region,
    write: (_record, _index, value) => ({ region: textOf(value) }),
  },
  partySize: {
    read: ({ partySize }) => partySize,
    write: (_record, _index, value) => ({ partySize: Number(value) }),
  },
  'respondent.type': ofRespondent('type'),
  'respondent.name': ofRespondent('name'),
  'respondent.region': ofRespondent('region'),
  allegation: {
    read: ({ allegations }, index) => allegations[index]?.text,
    write: ({ allegations }, index, value) => ({
      allegations: changeAt(allegations, index + 1, { text: textOf(value) }),
    }),
  },
  request: {
    read: ({ requests }, index) => requests[index],
    write: ({ requests }, index, value) => ({
      requests: requests.map((each, at) => (at === index ? textOf(value) : each)),
    }),
  },
  'subject.item': ofSubject('item'),
  'subject.consumedOn': ofSubject('consumedOn'),
  'subject.amount': ofSubject('amount'),
  externalReference: {
    read: ({ externalReference }) => externalReference,
    write: (_record, _index, value) => ({ externalReference: textOf(value) }),
  },
};

/** What the record says now in this field; undefined when it says nothing. */
export const recordedValue = (
  record: CorrectableRecord,
  field: PlainField,
  ordinal?: number,
): CorrectedValue | undefined => FIELDS[field].read(record, (ordinal ?? 1) - 1) ?? undefined;

/** The fields of the record that a correction changes; nothing of it when it concerns personal data. */
export function corrected<Record extends CorrectableRecord>(
  record: Record,
  { field, ordinal = 1, new: value }: CorrectionShapes['RecordCorrected'],
): Partial<Record> {
  if (isPersonalRecord(field) || value === undefined) return {};
  return FIELDS[field].write(record, ordinal - 1, value) as Partial<Record>;
}

/** The personal data of a record after a correction: the complainant's, or the narrative. */
export function correctedPerson<Person extends object>(
  { complainant, narrative }: { readonly complainant: Person | null; readonly narrative: string | null },
  { field, personal }: CorrectionShapes['RecordCorrected'],
): { readonly complainant: Person | null; readonly narrative: string | null } {
  if (personal === undefined) return { complainant, narrative };
  if (field === 'narrative') return { complainant, narrative: personal };
  const key = (field as PersonalRecord).slice('complainant.'.length);
  return { complainant: { ...complainant, [key]: personal } as Person, narrative };
}

function ofRespondent(key: keyof Respondent): FieldOfRecord {
  return {
    read: ({ respondents }, index) => respondents[index]?.[key],
    write: ({ respondents }, index, value) => ({
      respondents: changeAt(respondents, index + 1, { [key]: textOf(value) }),
    }),
  };
}

function ofSubject(key: 'item' | 'consumedOn' | 'amount'): FieldOfRecord {
  return {
    read: ({ subject }) => subject?.[key],
    write: ({ subject }, _index, value) => ({ subject: { ...subject, [key]: value } }),
  };
}

const textOf = (value: CorrectedValue): string => (typeof value === 'string' ? value : '');
