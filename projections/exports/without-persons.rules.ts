import { PERSONAL_FIELDS } from '../../src/complaints/complaint.events';
import type { RecordedEvent } from '../../src/kernel/event';

const PERSONAL: Readonly<Record<string, readonly string[]>> = PERSONAL_FIELDS;

interface Respondents {
  readonly respondents?: readonly { readonly name?: string }[];
  readonly field?: string;
}

/** Names of respondents, who may be people, and of whom a document is addressed to. */
const NAMES = ['respondentName', 'addresseeName'];

/** What a fact says, without its personal fields and without the names of respondents: as reporting services see it. */
export function withoutPersons({ type, data }: RecordedEvent): object {
  const { respondents, ...rest } = data as Respondents & Readonly<Record<string, unknown>>;
  const held = [...(PERSONAL[type] ?? []), ...NAMES, ...(rest.field === 'respondent.name' ? ['old', 'new'] : [])];
  const shown = Object.fromEntries(Object.entries(rest).filter(([field]) => !held.includes(field)));
  return respondents === undefined
    ? shown
    : { ...shown, respondents: respondents.map(({ name: _held, ...respondent }) => respondent) };
}
