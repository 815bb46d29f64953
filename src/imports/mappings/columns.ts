import { isDay } from '../../kernel/day';
import { Malformed } from '../../kernel/refusal';
import type { Term } from '../../regimes/regime';
import type { CsvFields } from '../csv/csv-records';

/** The refusal of one field. Never says what stands there: in a line whose columns are shifted that may be anybody's words, and the report is a fact. */
export const fault = (column: string, reason: string): Malformed => new Malformed([{ field: column, reason }]);

/** Text of 1 … `max` characters. */
export function text(fields: CsvFields, column: string, max: number): string {
  const value = fields[column] ?? '';
  if (value.trim() === '' || value.length > max) throw fault(column, `must have 1 to ${max} characters`);
  return value;
}

const AMERICAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * The day written as month/day/year, at noon UTC: the source tells no time of day, and this moment lies on that day in
 * China as well as in every part of the United States, from Samoa to Guam.
 */
export function noonOf(fields: CsvFields, column: string): string {
  const [, month = '', day = '', year = ''] = AMERICAN_DAY.exec(fields[column] ?? '') ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) throw fault(column, 'must be a day that exists, as 7/29/2013');
  return `${date}T12:00:00Z`;
}

/** The value of a table that the field names; an empty name stands for an empty field. */
export function choice<Value>(fields: CsvFields, column: string, table: Readonly<Record<string, Value>>): Value {
  const found = Object.entries(table).find(([name]) => name === fields[column]);
  if (found) return found[1];
  const names = Object.keys(table).map((name) => (name === '' ? 'nothing' : name));
  throw fault(column, `must be one of ${names.join(', ')}`);
}

/** The code of the term whose English word stands in the field. */
export function termOf(fields: CsvFields, column: string, terms: readonly Term[], regime: string): string {
  const term = terms.find(({ en }) => en === fields[column]);
  if (!term) throw fault(column, `is not known to the regime ${regime}`);
  return term.id;
}
