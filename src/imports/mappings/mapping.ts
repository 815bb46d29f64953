import type { ComplaintCommand } from '../../complaints/command-entry';
import type { Regimes } from '../../regimes/regimes';
import type { RegisterUnit } from '../../units/units.commands';
import { validated } from '../../validation/validated';
import type { CsvFields } from '../csv/csv-records';

/** One command of the case, when it was given and by which unit. */
export interface CaseStep {
  readonly command: ComplaintCommand;
  /** Code of the unit that holds the case then. */
  readonly unit: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** What one record says in the language of the complaint. */
export interface MappedCase {
  /** The units it names, each after the one above it. */
  readonly units: readonly RegisterUnit[];
  /** The life of the case in order, beginning with `ReceiveComplaint`. */
  readonly steps: readonly CaseStep[];
  /** What is kept although it looks wrong. */
  readonly warnings: readonly string[];
}

/** How the records of one source become cases. */
export interface ImportMapping {
  readonly id: string;
  /** The columns of the file: all of them, no others, in any order. */
  readonly columns: readonly string[];
  /** Pure. Throws `Malformed` naming the column, or a `Refusal`: then this record alone is refused. */
  readonly map: (fields: CsvFields, regimes: Regimes) => MappedCase;
}

/** A command with its data, checked as an HTTP body would be. */
export const step = <Command extends ComplaintCommand>(
  unit: string,
  at: string,
  type: new () => Command,
  data: Omit<Command, 'at'>,
): CaseStep => ({ unit, at, command: validated(type, { ...data, at }) });
