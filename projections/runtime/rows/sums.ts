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
export function withNumbers(shape: RowShape, row: Cells, numbers: Cells): Cells {
  const sums = { ...row };
  addNumbers(shape, sums, numbers, 'plus');
  return sums;
}

function addNumbers(shape: RowShape, sums: Record<string, unknown>, numbers: Cells, sign: 'plus' | 'minus'): void {
  for (const property in numbers) {
    const number = numbers[property];
    const column = shape.column(property);
    const { arithmetic } = column.kind;
    if (arithmetic === undefined) throw new TypeError(`${shape.table}.${property} is not a column of numbers`);
    sums[property] ??= arithmetic.zero;
    if (number === 0 || number === '0') continue;
    sums[property] = arithmetic[sign](sums[property], shape.canonicalValue(column, number) ?? arithmetic.zero);
  }
}

/** The entries of two rows that are not the same in both: most are, for a row changes a little at a time. */
function entriesThatDiffer(
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

/** What changed rows do to the sums over them: the entries of the row before go, those of the row now come. */
export class Differences {
  private readonly byGivenKey = new Map<string, Record<string, unknown>>();

  constructor(
    private readonly rollup: Rollup,
    private readonly shape: RowShape,
  ) {}

  get size(): number {
    return this.byGivenKey.size;
  }

  /** Throws what the functions of the projection throw. */
  add(before: Cells | undefined, now: Cells | undefined): void {
    const { gone, come } = entriesThatDiffer(this.entriesOf(before), this.entriesOf(now));
    for (const entry of gone) this.count(entry, 'minus');
    for (const entry of come) this.count(entry, 'plus');
  }

  /** All of them, and begins anew. Keys that are equal only in canonical form have one each. */
  take(): Cells[] {
    const all = [...this.byGivenKey.values()];
    this.byGivenKey.clear();
    return all;
  }

  private entriesOf(row: Cells | undefined): readonly RollupEntry[] {
    return row === undefined ? [] : this.rollup.entries(row as never);
  }

  private count({ key, numbers }: RollupEntry, sign: 'plus' | 'minus'): void {
    const text = this.textOf(key);
    let sum = this.byGivenKey.get(text);
    if (sum === undefined) this.byGivenKey.set(text, (sum = { ...freshRow(this.shape, key) }));
    addNumbers(this.shape, sum, numbers, sign);
  }

  /** Equal only for equal keys. */
  private textOf(key: Cells): string {
    let text = '';
    for (const { property } of this.shape.key) {
      const value = String(key[property]);
      text += `${value.length}:${value}`;
    }
    return text;
  }
}

/** Adds the differences to the sums that are kept; a sum row that comes to nothing but zeros is dropped. */
export async function sumChange(shape: RowShape, differences: readonly Cells[], read: ReadRows): Promise<TableChange> {
  const rows = new WorkingRows(shape);
  const some = differences.filter((difference) => !isAllZero(shape, difference));
  const keys = some.map((difference) => keyPart(shape, difference));
  await rows.fetch(keys, read);
  some.forEach((difference, index) => {
    const key = keys[index] ?? keyPart(shape, difference);
    const numbers = Object.fromEntries(shape.rest.map(({ property }) => [property, difference[property]]));
    const sum = withNumbers(shape, rows.now(key) ?? freshRow(shape, key), numbers);
    rows.write(key, isAllZero(shape, sum) ? undefined : sum);
  });
  return rows.change();
}

const keyPart = (shape: RowShape, row: Cells): Cells =>
  Object.fromEntries(shape.key.map(({ property }) => [property, row[property]]));

const isAllZero = (shape: RowShape, row: Cells): boolean =>
  shape.rest.every(({ property, kind }) => row[property] === kind.arithmetic?.zero);
