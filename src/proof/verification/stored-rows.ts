import { hash } from 'node:crypto';
import type { LeafRun } from '../leaves/leaf-run';
import type { Database } from '../store/tree-row';

// Of rows that lie within the range the server tells a hash; of those that reach over its ends, the leaves themselves.
const STATEMENT = `
select first, count, case when inside then encode(sha256(entries), 'hex') end as hash, case when not inside then entries end as entries
  from (select first, count, entries, first >= $1 and first + count <= $2 as inside from proof.entries
         where first >= coalesce((select max(first) from proof.entries where first <= $1), $1) and first < $2) rows
 order by first`;

interface Row {
  readonly first: string;
  readonly count: number;
  readonly hash: string | null;
  readonly entries: Buffer | null;
}

/** The rows of stored leaves in a range, to be compared with leaves that were computed. */
export class StoredRows {
  private constructor(
    private readonly rows: readonly Row[],
    private readonly from: number,
  ) {}

  static async in(database: Database, from: number, to: number): Promise<StoredRows> {
    const { rows } = await database.query<Row>({ name: 'proof-row-hashes', text: STATEMENT, values: [from, to] });
    return new StoredRows(rows, from);
  }

  /** Whether these are the leaves from the beginning of the range to its end, none more and none less. Where they differ, it does not say. */
  are(leaves: LeafRun): boolean {
    let next = this.from;
    const end = this.from + leaves.length;
    for (const { first: told, count, hash: known, entries } of this.rows) {
      const first = Number(told);
      if (next === this.from ? first > next : first !== next) return false;
      const [start, stop] = [Math.max(first, this.from), Math.min(first + count, end)];
      const bundle = leaves.bundle(start - this.from, stop - this.from);
      if (known !== null ? hash('sha256', bundle, 'hex') !== known : entries?.includes(bundle) !== true) return false;
      next = stop;
    }
    return next === end;
  }
}
