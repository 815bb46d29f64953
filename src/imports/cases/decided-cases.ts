import type { RegisterUnit } from '../../units/units.commands';
import type { CsvRecord } from '../csv/csv-records';
import type { ImportNote } from '../imports.events';
import type { ImportMapping } from '../mappings/mapping';
import { refusedLine } from './refused-line';
import type { CaseFact } from './case-record';
import { decideCase, type CaseCircumstances } from './decide-case';
import { RecordNumbering } from './record-numbering';

/** A record that the mapping understood and the rules allowed: nothing of it is recorded yet. */
export interface DecidedCase {
  readonly line: number;
  readonly id: string;
  readonly units: readonly RegisterUnit[];
  readonly facts: readonly CaseFact[];
  readonly warnings: readonly string[];
}

/** The records as cases; one that cannot become a case is given to `refuse`, and the others go on. */
export async function* decidedCases(
  records: AsyncIterable<CsvRecord>,
  mapping: ImportMapping,
  circumstances: CaseCircumstances,
  refuse: (note: ImportNote) => void,
): AsyncGenerator<DecidedCase> {
  const numbering = new RecordNumbering(mapping.id, circumstances.fingerprint);
  for await (const { line, fields } of records) {
    const id = numbering.caseIdOf(fields);
    let decided: DecidedCase | undefined;
    try {
      const mapped = mapping.map(fields, circumstances.regimes);
      const { units, warnings } = mapped;
      decided = { line, id, units, warnings, facts: decideCase(id, mapped, circumstances) };
    } catch (error) {
      refuse(refusedLine(line, error));
    }
    if (decided) yield decided;
  }
}
