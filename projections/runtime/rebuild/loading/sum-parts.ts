import type { ClientBase } from 'pg';
import type { Cells } from '../../operation';
import type { BoundFold, BoundRollup } from '../../rows/bound-projection';
import { NEXT, type RowShape } from '../../rows/row-shape';
import { freshRow, sumDifferences, withNumbers } from '../../rows/sums';
import { copyIn } from './copy-in';
import { CopyRows } from './copy-rows';
import type { OpenRow } from './open-rows';
import { parts } from './staging';

const MOST_SUMS = 20_000;

/** What a share of the log adds to the sums of a rollup: parts, since other shares add to the same sums. */
export class SumParts {
  private readonly sums = new Map<string, Cells>();
  private readonly rows: CopyRows;
  private changed: { readonly before: Cells | undefined; readonly now: Cells | undefined }[] = [];

  constructor(private readonly bound: BoundRollup) {
    this.rows = new CopyRows(parts(bound.shape), NEXT);
  }

  static of(bound: BoundFold): SumParts[] {
    return bound.rollups.map((rollup) => new SumParts(rollup));
  }

  /** Takes a row that is about to be sent. */
  add({ sent, now }: OpenRow): void {
    this.changed.push({ before: sent, now });
  }

  /** Throws what the functions of the projection throw. */
  count(): void {
    const { rollup, shape } = this.bound;
    const changed = this.changed;
    this.changed = [];
    for (const difference of sumDifferences(rollup, shape, changed)) {
      const text = shape.keyText(difference);
      const sum = this.sums.get(text) ?? freshRow(shape, keyOf(shape, difference));
      this.sums.set(text, withNumbers(shape, sum, numbersOf(shape, difference)));
    }
  }

  async send(client: ClientBase, all: boolean): Promise<void> {
    if (this.sums.size <= (all ? 0 : MOST_SUMS)) return;
    for (const sum of this.sums.values()) this.rows.add(sum);
    this.sums.clear();
    await copyIn(client, this.rows.into, this.rows.take());
  }
}

const keyOf = (shape: RowShape, row: Cells): Cells =>
  Object.fromEntries(shape.key.map(({ property }) => [property, row[property]]));

const numbersOf = (shape: RowShape, row: Cells): Cells =>
  Object.fromEntries(shape.rest.map(({ property }) => [property, row[property]]));
