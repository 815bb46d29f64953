import { quoted } from '../../../rows/row-table';
import type { ColumnKind } from '../../../rows/column-kind';
import type { Column, RowShape } from '../../../rows/row-shape';
import type { Cells } from '../../../definition/operation';

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY. */
export const copied = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (special) => ESCAPES[special] ?? special) : text;

const inLine = ({ isBare = false }: ColumnKind, written: string): string => (isBare ? written : copied(written));

const NULL = String.raw`\N`;

/** Room that is made at first, in bytes, and then twice as much. */
const ROOM = 16 * 1024;
/** The most that a character takes in UTF-8. */
const BYTES_A_CHARACTER = 3;

/**
 * Rows of one table on their way, as lines of COPY. They wait as bytes: as text each would be a tree of its parts, thousands of
 * which the collector would go through again and again.
 */
export class CopyRows {
  readonly into: string;
  private lines = Buffer.alloc(0);
  private end = 0;
  private readonly columns: readonly Column[];

  constructor(
    readonly shape: RowShape,
    schema: string,
  ) {
    this.columns = shape.columns;
    const names = shape.columns.map(({ name }) => quoted(name)).join(', ');
    this.into = `${quoted(schema)}.${quoted(shape.table)} (${names})`;
  }

  /** How much waits, in bytes. */
  get size(): number {
    return this.end;
  }

  /** Takes a row in canonical form. */
  add(row: Cells): void {
    let line = '';
    for (const { property, kind } of this.columns) {
      const value = row[property];
      line += value === null ? NULL : inLine(kind, kind.written(value));
      line += '\t';
    }
    this.put(`${line.slice(0, -1)}\n`);
  }

  /** Takes a row as a projection gave it: what is only written needs no canonical form. Throws `TypeError` as `canonical`. */
  addGiven(row: Cells, key: Cells = {}): void {
    for (const property in row) this.shape.column(property);
    let line = '';
    for (const column of this.columns) {
      const { property, kind } = column;
      const value = property in key ? key[property] : row[property];
      if (value === null || value === undefined) line += NULL;
      else {
        const written = kind.writtenAsGiven?.(value) ?? kind.written(this.shape.canonicalValue(column, value));
        line += inLine(kind, written);
      }
      line += '\t';
    }
    this.put(`${line.slice(0, -1)}\n`);
  }

  /** All that waits; nothing does afterwards. */
  take(): Buffer {
    const data = this.lines.subarray(0, this.end);
    this.lines = Buffer.alloc(0);
    this.end = 0;
    return data;
  }

  private put(line: string): void {
    const needed = this.end + BYTES_A_CHARACTER * line.length;
    if (needed > this.lines.length) {
      const room = Buffer.allocUnsafeSlow(Math.max(needed, ROOM, 2 * this.lines.length));
      this.lines.copy(room, 0, 0, this.end);
      this.lines = room;
    }
    this.end += this.lines.write(line, this.end);
  }
}
