import { erasedFrom } from '../../src/kernel/erased';
import type { Opened, PersonalFact } from '../../src/vault/opening/personal-data.port';
import type { CaseRow } from './case.row';
import { storable } from '../runtime/rows/canonical-values';
import { personAfter, type Person } from './person.rules';

/** The facts that tell of the persons of a case; those from before the vault lie open in the row. */
export function personalFactsOf(row: CaseRow): readonly PersonalFact[] {
  const sealed = row.sealed.map(({ id, sealed: part }): PersonalFact => ({ id, fields: part.fields, sealed: part }));
  if (sealed.length > 0) return sealed;
  const fields = (['complainant', 'narrative'] as const).filter((field) => row[field] !== null);
  return fields.length === 0 ? [] : [{ id: row.caseId, fields }];
}

/** Who complains and what happened, as whoever asks may see it. */
export function personIn(row: CaseRow, opened: Opened): Person {
  const { complainant, narrative, representatives } = row;
  const stored = { complainant, narrative, representatives };
  if (opened.withheld === undefined) return asStored(personAfter(stored, row.sealed, opened.of));
  return erasedFrom(stored, opened.withheld.zh) as Person;
}

/** With a mark in the place of what no column holds, as in all other fields of the case. */
const asStored = (person: Person): Person =>
  JSON.parse(JSON.stringify(person), (_name, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  ) as Person;
