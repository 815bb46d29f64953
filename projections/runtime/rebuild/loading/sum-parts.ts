import type { ClientBase } from 'pg';
import type { Cells } from '../../operation';
import type { RollupEntry } from '../../projection';
import type { BoundFold, BoundRollup } from '../../rows/bound-projection';
import { NEXT } from '../../rows/row-shape';
import { entriesThatDiffer, freshRow, withNumbers } from '../../rows/sums';
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
    const { changed } = this;
    this.changed = [];
    for (const { before, now } of changed) {
      const { gone, come } = entriesThatDiffer(this.entriesOf(before), this.entriesOf(now));
      for (const entry of gone) this.addUp(entry, 'minus');
      for (const entry of come) this.addUp(entry, 'plus');
    }
  }

  async send(client: ClientBase, all: boolean): Promise<void> {
    if (this.sums.size <= (all ? 0 : MOST_SUMS)) return;
    for (const sum of this.sums.values()) this.rows.add(sum);
    this.sums.clear();
    await copyIn(client, this.rows.into, this.rows.take());
  }

  private entriesOf(row: Cells | undefined): readonly RollupEntry[] {
    return row === undefined ? [] : this.bound.rollup.entries(row as never);
  }

  private addUp({ key, numbers }: RollupEntry, sign: 'plus' | 'minus'): void {
    const { shape } = this.bound;
    const text = this.textOf(key);
    this.sums.set(text, withNumbers(shape, this.sums.get(text) ?? freshRow(shape, key), numbers, sign));
  }

  /** The key as it was given. Keys that are equal only in canonical form make two parts, which are added up in the end. */
  private textOf(key: Cells): string {
    let text = '';
    for (const { property } of this.bound.shape.key) {
      const value = String(key[property]);
      text += `${value.length}:${value}`;
    }
    return text;
  }
}
