import { PERSONAL_RECORDS, type PersonalRecord } from './corrections/corrections.events';
import type { Complainant } from './intake.events';

/** Which personal records are filled; what they say is nothing to a rule. */
export const statedIn = ({
  complainant,
  narrative,
}: {
  readonly complainant?: Complainant;
  readonly narrative?: string;
}): readonly PersonalRecord[] => {
  const said: Readonly<Record<PersonalRecord, string | undefined>> = {
    'complainant.name': complainant?.name,
    'complainant.telephone': complainant?.telephone,
    'complainant.address': complainant?.address,
    'complainant.idNumber': complainant?.idNumber,
    narrative,
  };
  return PERSONAL_RECORDS.filter((field) => said[field] !== undefined);
};
