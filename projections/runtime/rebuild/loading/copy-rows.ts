import { quoted } from '../../rows/row-table';
import type { ColumnKind } from '../../rows/column-kind';
import type { Column, RowShape } from '../../rows/row-shape';
import type { Cells } from '../../operation';

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY. */
export const copied = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (special) => ESCAPES[special] ?? special) : text;

const inLine = ({ isBare = false }: ColumnKind, written: string): string => (isBare ? written : copied(written));

const NULL = String.raw`\N`;

/** Rows of one table on their way, as lines of COPY. */
export class CopyRows {
  readonly into: string;
  private lines = '';
  private readonly columns: readonly Column[];

  constructor(
    readonly shape: RowShape,
    schema: string,
  ) {
    this.columns = shape.columns;
    const names = shape.columns.map(({ name }) => quoted(name)).join(', ');
    this.into = `${quoted(schema)}.${quoted(shape.table)} (${names})`;
  }

  /** How much waits, in characters. */
  get size(): number {
    return this.lines.length;
  }

  /** Takes a row in canonical form. */
  add(row: Cells): void {
    let line = '';
    for (const { property, kind } of this.columns) {
      const value = row[property];
      line += value === null ? NULL : inLine(kind, kind.written(value));
      line += '\t';
    }
    this.lines += `${line.slice(0, -1)}\n`;
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
    this.lines += `${line.slice(0, -1)}\n`;
  }

  /** All that waits; nothing does afterwards. */
  take(): Buffer {
    const data = Buffer.from(this.lines);
    this.lines = '';
    return data;
  }
}
