import type { ClientBase } from 'pg';
import type { Cells } from '../../operation';
import type { BoundFold, BoundRollup } from '../../rows/bound-projection';
import { NEXT } from '../../rows/row-shape';
import { Differences } from '../../rows/sums';
import { copyIn } from './copy-in';
import { CopyRows } from './copy-rows';
import type { OpenRow } from './open-rows';
import { parts } from './staging';

const MOST_SUMS = 20_000;

/** What a share of the log adds to the sums of a rollup: parts, since other shares add to the same sums. */
export class SumParts {
  private readonly sums: Differences;
  private readonly rows: CopyRows;
  private changed: { readonly before: Cells | undefined; readonly now: Cells | undefined }[] = [];

  constructor({ rollup, shape }: BoundRollup) {
    this.sums = new Differences(rollup, shape);
    this.rows = new CopyRows(parts(shape), NEXT);
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
    const { changed } = this;
    this.changed = [];
    for (const { before, now } of changed) this.sums.add(before, now);
  }

  async send(client: ClientBase, all: boolean): Promise<void> {
    if (this.sums.size <= (all ? 0 : MOST_SUMS)) return;
    for (const sum of this.sums.take()) this.rows.add(sum);
    await copyIn(client, this.rows.into, this.rows.take());
  }
}
