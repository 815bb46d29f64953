import { LRUCache } from 'lru-cache';
import type { Cells } from '../definition/operation';

/**
 * The rows of a table that were read or written last, in canonical form; null stands for a row that is known not to be there.
 * Only whoever is alone in writing the table may believe them, and must forget them when that is in doubt. No `Map` whose oldest
 * entry is deleted: V8 makes its table anew every few entries, and each old table keeps what it held until a great round.
 */
export class KnownRows {
  /** False where there is no row; made when it is needed, for its places are there from the beginning. */
  private rows: LRUCache<string, Cells | false> | undefined;

  constructor(private readonly most = 5_000) {}

  /** Undefined: not known. */
  get(keyText: string): Cells | null | undefined {
    const row = this.rows?.peek(keyText);
    return row === false ? null : row;
  }

  set(keyText: string, row: Cells | null): void {
    this.rows ??= new LRUCache({ max: this.most });
    this.rows.set(keyText, row ?? false);
  }

  forget(): void {
    this.rows = undefined;
  }
}
