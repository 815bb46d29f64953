import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unreadable } from './unreadable';

/** One row with the line it begins on, as an editor counts it: a quoted field may go on over several lines. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_ROW = 1024 * 1024;

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quote is not closed, or a quote within a quoted field is not doubled',
  INVALID_OPENING_QUOTE: 'a quote stands inside a field that is not quoted',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${LONGEST_ROW} characters: a quote may be missing`,
};

/** The rows of a CSV file (RFC 4180; BOM, LF and CRLF allowed), blank lines left out; throws `unreadable-file`. */
export async function* csvRows(text: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  let line = 1;
  const beginnings: number[] = [];
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    // The parser counts a CRLF in a quoted field twice, so that the lines are counted here.
    on_record: (cells) => {
      const blank = cells.length === 1 && cells[0] === '';
      if (!blank) beginnings.push(line);
      line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
      return blank ? null : cells;
    },
  });
  // Whatever fails, here or in the source, ends the loop over the parser.
  const rows: AsyncIterable<string[]> = pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const cells of rows) yield { line: beginnings.shift() ?? line, cells };
  } catch (error) {
    throw error instanceof CsvError ? unreadable(line, FAULTS[error.code] ?? error.message) : error;
  }
}
