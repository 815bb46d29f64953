import type { Cells } from '../operation';
import type { Rollup, RollupEntry } from '../projection';
import type { RowShape } from './row-shape';
import type { TableChange } from './row-table';
import { type ReadRows, WorkingRows } from './working-rows';

/** A new row that numbers are about to be added to: numbers that are never null begin at 0. */
export function freshRow(shape: RowShape, cells: Cells): Cells {
  const row: Record<string, unknown> = { ...shape.canonical(cells) };
  for (const { property, kind, nullable } of shape.rest) if (!nullable) row[property] ??= kind.arithmetic?.zero;
  return row;
}

/** The row with the numbers added, exactly; null counts from 0. */
export function withNumbers(shape: RowShape, row: Cells, numbers: Cells, sign: 'plus' | 'minus' = 'plus'): Cells {
  const sums: Record<string, unknown> = { ...row };
  for (const property in numbers) {
    const number = numbers[property];
    const column = shape.column(property);
    const { arithmetic } = column.kind;
    if (arithmetic === undefined) throw new TypeError(`${shape.table}.${property} is not a column of numbers`);
    sums[property] ??= arithmetic.zero;
    if (number === 0 || number === '0') continue;
    sums[property] = arithmetic[sign](sums[property], shape.canonicalValue(column, number) ?? arithmetic.zero);
  }
  return sums;
}

/** The entries of two rows that are not the same in both: most are, for a row changes a little at a time. */
export function entriesThatDiffer(
  before: readonly RollupEntry[],
  now: readonly RollupEntry[],
): { readonly gone: readonly RollupEntry[]; readonly come: readonly RollupEntry[] } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && isSameEntry(before[start], now[start])) start += 1;
  let end = 0;
  while (end < most - start && isSameEntry(before.at(-1 - end), now.at(-1 - end))) end += 1;
  return { gone: before.slice(start, before.length - end), come: now.slice(start, now.length - end) };
}

const isSameEntry = (a: RollupEntry | undefined, b: RollupEntry | undefined): boolean =>
  a !== undefined && b !== undefined && isSameCells(a.key, b.key) && isSameCells(a.numbers, b.numbers);

function isSameCells(a: Cells, b: Cells): boolean {
  for (const property in a) if (a[property] !== b[property]) return false;
  for (const property in b) if (!(property in a)) return false;
  return true;
}

/** What changed rows do to the sums over them, by key: the entries of the row before go, those of the row now come. */
export function sumDifferences(
  rollup: Rollup,
  shape: RowShape,
  changed: readonly { readonly before: Cells | undefined; readonly now: Cells | undefined }[],
): readonly Cells[] {
  const differences = new Map<string, Cells>();
  const entriesOf = (row: Cells | undefined): readonly RollupEntry[] =>
    row === undefined ? [] : rollup.entries(row as never);
  const count = (entries: readonly RollupEntry[], sign: 'plus' | 'minus'): void => {
    for (const { key: given, numbers } of entries) {
      const key = shape.canonicalKey(given);
      const text = shape.keyText(key);
      differences.set(text, withNumbers(shape, differences.get(text) ?? freshRow(shape, key), numbers, sign));
    }
  };
  for (const { before, now } of changed) {
    const { gone, come } = entriesThatDiffer(entriesOf(before), entriesOf(now));
    count(gone, 'minus');
    count(come, 'plus');
  }
  return [...differences.values()].filter((difference) => !isAllZero(shape, difference));
}

/** Adds the differences to the sums that are kept; a sum row that comes to nothing but zeros is dropped. */
export async function sumChange(shape: RowShape, differences: readonly Cells[], read: ReadRows): Promise<TableChange> {
  const rows = new WorkingRows(shape);
  await rows.fetch(
    differences.map((difference) => shape.canonicalKey(keyPart(shape, difference))),
    read,
  );
  for (const difference of differences) {
    const numbers = Object.fromEntries(shape.rest.map(({ property }) => [property, difference[property]]));
    const sum = withNumbers(shape, rows.now(difference) ?? freshRow(shape, keyPart(shape, difference)), numbers);
    rows.write(keyPart(shape, difference), isAllZero(shape, sum) ? undefined : sum);
  }
  return rows.change();
}

const keyPart = (shape: RowShape, row: Cells): Cells =>
  Object.fromEntries(shape.key.map(({ property }) => [property, row[property]]));

const isAllZero = (shape: RowShape, row: Cells): boolean =>
  shape.rest.every(({ property, kind }) => row[property] === kind.arithmetic?.zero);
