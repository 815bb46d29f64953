import type { NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import { PERSONAL_FIELDS, type ComplaintEventType } from '../complaint.events';

/** Once they are erased, no fact tells personal data of the case again, whatever recorded it. */
export function refuseWhatWasErased(facts: readonly NewEvent[], { erased }: { readonly erased: boolean }): void {
  if (erased && facts.some(tellsOfPersons)) throw new Refusal('personal-data-erased');
}

export const tellsOfPersons = ({ type, data }: NewEvent): boolean =>
  PERSONAL_FIELDS[type as ComplaintEventType].some(
    (field: string) => (data as Readonly<Record<string, unknown>>)[field] !== undefined,
  );
