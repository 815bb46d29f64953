import type { Cells } from '../operation';

/**
 * The rows of a table that were read or written last, in canonical form; null stands for a row that is known not to be there.
 * Only whoever is alone in writing the table may believe them, and must forget them when that is in doubt.
 */
export class KnownRows {
  private readonly rows = new Map<string, Cells | null>();

  constructor(private readonly most = 5_000) {}

  /** Undefined: not known. */
  get(keyText: string): Cells | null | undefined {
    return this.rows.get(keyText);
  }

  set(keyText: string, row: Cells | null): void {
    this.rows.delete(keyText);
    this.rows.set(keyText, row);
    if (this.rows.size <= this.most) return;
    for (const oldest of this.rows.keys()) {
      this.rows.delete(oldest);
      return;
    }
  }

  forget(): void {
    this.rows.clear();
  }
}
