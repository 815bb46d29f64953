import type { Cells } from '../definition/operation';
import type { RowShape } from './row-shape';

/** A new row that numbers are about to be added to: numbers that are never null begin at 0. */
export function freshRow(shape: RowShape, cells: Cells): Cells {
  const row: Record<string, unknown> = { ...shape.canonical(cells) };
  for (const { property, kind, nullable } of shape.rest) if (!nullable) row[property] ??= kind.arithmetic?.zero;
  return row;
}

/** The row with the numbers added, exactly; null counts from 0. */
export function withNumbers(shape: RowShape, row: Cells, numbers: Cells): Cells {
  const sums: Record<string, unknown> = { ...row };
  for (const property in numbers) {
    const number = numbers[property];
    const column = shape.column(property);
    const { arithmetic } = column.kind;
    if (arithmetic === undefined) throw new TypeError(`${shape.table}.${property} is not a column of numbers`);
    sums[property] ??= arithmetic.zero;
    if (number === 0 || number === '0') continue;
    sums[property] = arithmetic.plus(sums[property], shape.canonicalValue(column, number) ?? arithmetic.zero);
  }
  return sums;
}
