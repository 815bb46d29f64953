import type { Decimal } from 'decimal.js';
import type { Finding, LintRule, Span } from '../../finding';
import { valueOf } from '../../reading/numerals';
import { sumOf } from '../../reading/quantities';

interface Cell extends Span {
  readonly text: string;
  /** Undefined where there is no number; zero for a dash. */
  readonly value: Decimal | undefined;
}

const TABLE = /(?:^[ \t]*\|.*\|[ \t]*\n?)+/gm;
const TOTAL = /^\**\s*(?:合计|总计|小计|共计|总数|total|sum)\s*\**$/i;
const PLAIN = /^\**\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?:件|起|宗|元|人次|人)?\s*\**$/;

/** The columns of a table against its row of totals. */
export const tableTotals: LintRule = {
  id: 'table-totals',
  name: { zh: '表格合计', en: 'totals of a table' },
  why: { zh: '合计栏须等于各行之和。', en: 'The row of totals must be the sum of the rows.' },
  find: (text) =>
    [...text.matchAll(TABLE)].flatMap(({ 0: table, index }) => {
      const rows = rowsOf(table, index);
      return rows.flatMap((row, at) => (TOTAL.test(row[0]?.text ?? '') ? checked(rows.slice(0, at), row) : []));
    }),
};

function rowsOf(table: string, offset: number): readonly (readonly Cell[])[] {
  return [...table.matchAll(/.+/g)].map(({ 0: line, index }) =>
    [...line.matchAll(/[^|]+(?=\|)/g)]
      .filter((cell) => cell.index > line.indexOf('|'))
      .map(({ 0: cell, index: at }) => {
        const start = offset + index + at + (cell.length - cell.trimStart().length);
        const written = cell.trim();
        return { text: written, value: numberIn(written), start, end: start + written.length };
      }),
  );
}

function numberIn(cell: string): Decimal | undefined {
  const written = /^[–—-]$/.test(cell) ? '0' : PLAIN.exec(cell)?.[1];
  return written === undefined ? undefined : valueOf(written);
}

/** The rows since the header or the total before; a column with anything but numbers is left alone. */
function checked(above: readonly (readonly Cell[])[], total: readonly Cell[]): readonly Finding[] {
  const from = above.findLastIndex(
    ([first, ...others]) => TOTAL.test(first?.text ?? '') || others.every(({ value }) => value === undefined),
  );
  const rows = above.slice(from + 1);
  return total.slice(1).flatMap((cell, at): readonly Finding[] => {
    const column = rows.map((row) => row[at + 1]);
    const values = column.flatMap((each) => each?.value ?? []);
    if (cell.value === undefined || values.length < 2 || values.length < rows.length) return [];
    const sum = sumOf(values);
    if (sum.eq(cell.value)) return [];
    return [
      {
        start: cell.start,
        end: cell.end,
        weight: 'error',
        message: {
          zh: `该栏各行之和为 ${sum.toString()}，合计写作 ${cell.text}`,
          en: `the rows of this column make ${sum.toString()}, the total says ${cell.text}`,
        },
        others: column.flatMap((each) => (each === undefined ? [] : [{ start: each.start, end: each.end }])),
      },
    ];
  });
}
