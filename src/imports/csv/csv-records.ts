import { csvRows, type CsvRow } from './csv-rows';
import { unreadable } from './unreadable';

/** What one row says, by the name of the column. */
export type CsvFields = Readonly<Record<string, string>>;

export interface CsvRecord {
  /** The line it begins on, as an editor counts it (the header is 1). */
  readonly line: number;
  readonly fields: CsvFields;
}

/** The records below a header with exactly these columns, in any order; a file without a header is no such file. Throws `unreadable-file`. */
export async function* csvRecords(text: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<CsvRecord> {
  let header: readonly string[] | undefined;
  for await (const row of csvRows(text)) {
    if (header) yield { line: row.line, fields: fieldsOf(row, header) };
    else header = headerOf(row, columns);
  }
  if (!header) throw unreadable(1, 'the file is empty: there is no header');
}

function headerOf({ line, cells }: CsvRow, columns: readonly string[]): readonly string[] {
  const faults = [
    ...columns.filter((name) => !cells.includes(name)).map((name) => `the column “${name}” is missing`),
    ...cells.filter((name) => !columns.includes(name)).map((name) => `the column “${name}” is not known`),
    ...cells.filter((name, index) => cells.indexOf(name) < index).map((name) => `the column “${name}” stands twice`),
  ];
  if (faults.length > 0) throw unreadable(line, faults.join('; '));
  return cells;
}

function fieldsOf({ line, cells }: CsvRow, header: readonly string[]): CsvFields {
  if (cells.length !== header.length) {
    throw unreadable(line, `it has ${cells.length} field(s), the header has ${header.length}`);
  }
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
}
