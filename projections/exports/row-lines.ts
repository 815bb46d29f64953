import type { ClientBase } from 'pg';
import type { BoundView, ViewColumn } from '../reporting/bound-view';
import { quoted } from '../runtime/rows/row-table';
import { csvLine } from '../../src/kernel/texts/csv-line';
import type { Format } from './event-lines';

const ROWS = 1_000;

// JSON numbers are read as floating point by many: exact ones are told as texts, as everywhere else.
const EXACT = /^(numeric|bigint)/;
const WRITTEN = /^(text|character varying|jsonb)/;

const shown = ({ name, sql, type }: ViewColumn): string =>
  `${type !== undefined && EXACT.test(type) ? `(${sql})::text` : sql} as ${quoted(name)}`;

const selectOf = ({ columns, source, orderBy }: BoundView, format: Format): string => {
  const rows = `(select ${columns.map(shown).join(', ')} from ${source} order by ${orderBy}) r`;
  const cells = columns.map(({ name }) => `to_json(r.${quoted(name)}) #>> '{}'`);
  return `select ${format === 'jsonl' ? 'row_to_json(r)::text' : cells.join(', ')} from ${rows}`;
};

/** The rows of a view by its key, within the caller's transaction, a thousand at a time: a cursor keeps the place in the database. */
export async function* rowLines(client: ClientBase, view: BoundView, format: Format): AsyncGenerator<string> {
  const { columns } = view;
  if (format === 'csv') yield csvLine(columns.map(({ name }) => ({ value: name, text: true })));
  await client.query(`declare exported no scroll cursor for ${selectOf(view, format)}`);
  const isText = columns.map(({ type }) => type === undefined || WRITTEN.test(type));
  const lineOf = (row: readonly (string | null)[]): string =>
    format === 'jsonl'
      ? `${row[0] ?? ''}\n`
      : csvLine(row.map((value, index) => ({ value, text: isText[index] ?? true })));
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${ROWS} exported`, rowMode: 'array' });
    if (rows.length > 0) yield rows.map(lineOf).join('');
    if (rows.length < ROWS) return;
  }
}
