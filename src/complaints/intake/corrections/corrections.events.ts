import type { PersonalFields } from '../../../kernel/event';
import type { Money } from '../../../kernel/money';

/** Business facts of a record that can be corrected; time of receipt, unit and regime cannot. */
export const PLAIN_FIELDS = [
  'channel',
  'region',
  'partySize',
  'respondent.type',
  'respondent.name',
  'respondent.region',
  'allegation',
  'request',
  'subject.item',
  'subject.consumedOn',
  'subject.amount',
  'externalReference',
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** Personal data of the complainant that can be corrected. */
export const PERSONAL_RECORDS = [
  'complainant.name',
  'complainant.telephone',
  'complainant.address',
  'complainant.idNumber',
  'narrative',
] as const;
export type PersonalRecord = (typeof PERSONAL_RECORDS)[number];

export type Correctable = PlainField | PersonalRecord;
export type CorrectedValue = string | number | Money;

export interface CorrectionShapes {
  /** 更正: the original stays in the log. */
  RecordCorrected: {
    readonly field: Correctable;
    /** Which respondent, allegation or request it is, from 1. */
    readonly ordinal?: number;
    /** What was recorded; none when nothing was. */
    readonly old?: CorrectedValue;
    readonly new?: CorrectedValue;
    /** The new value of personal data. The old one stays in the fact that told it and is not told again: one place fewer to erase. */
    readonly personal?: string;
    readonly reason: string;
  };
}

export const isPersonalRecord = (field: Correctable): field is PersonalRecord =>
  (PERSONAL_RECORDS as readonly string[]).includes(field);

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CORRECTION_PERSONAL_FIELDS = {
  RecordCorrected: ['personal'],
} as const satisfies PersonalFields<CorrectionShapes>;
