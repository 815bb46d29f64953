import { entriesOf } from '../leaves/bundle';
import type { Database } from '../store/tree-row';
import { Differs } from './difference';

const ROWS = 64;

interface Row {
  readonly first: string;
  readonly count: number;
  readonly entries: Buffer;
}

/** The stored leaves one after the other from an index on. Throws `Differs` where rows do not follow on each other. */
export class StoredLeaves {
  private leaves: readonly Buffer[] = [];
  private at = 0;
  private ended = false;

  constructor(
    private readonly database: Database,
    private index: number,
  ) {}

  /** The next leaf; undefined behind the last one. */
  async next(): Promise<Buffer | undefined> {
    while (this.at >= this.leaves.length) {
      if (this.ended) return undefined;
      await this.load();
    }
    return this.leaves[this.at++];
  }

  private async load(): Promise<void> {
    const text = `select first, count, entries from proof.entries
      where first >= coalesce((select max(first) from proof.entries where first <= $1), $1) order by first limit ${ROWS}`;
    const { rows } = await this.database.query<Row>({ name: 'proof-leaves-from', text, values: [this.index] });
    this.ended = rows.length < ROWS;
    this.at = 0;
    this.leaves = rows.flatMap((row, at) => this.follows(row, at === 0));
  }

  private follows({ first, count, entries }: Row, mayBeginBefore: boolean): Buffer[] {
    const [from, what] = [Number(first), 'a row of leaves'];
    const skipped = mayBeginBefore ? this.index - from : 0;
    if (skipped < 0 || from + skipped !== this.index) throw this.differs(`${what} is missing`);
    const leaves = this.read(entries);
    if (leaves.length !== count) throw this.differs(`${what} holds ${leaves.length} leaves and should hold ${count}`);
    const ours = leaves.slice(skipped);
    this.index += ours.length;
    return ours;
  }

  private read(entries: Buffer): Buffer[] {
    try {
      return entriesOf(entries);
    } catch {
      throw this.differs('a row of leaves cannot be read');
    }
  }

  private differs(what: string): Differs {
    return new Differs({ in: 'leaves', what, index: this.index });
  }
}
