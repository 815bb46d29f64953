import type { Position } from '../../kernel/event';
import { entriesOf } from '../leaves/bundle';
import { parseLeaf } from '../leaves/leaf';
import { TILE_WIDTH } from '../merkle/tiles';
import type { Database } from './tree-row';

/** A leaf and its place in the tree. */
export interface PlacedLeaf {
  readonly index: number;
  readonly data: Buffer;
}

interface Row {
  readonly first: string;
  readonly entries: Buffer;
}

/** The entries of a bundle that are stored, one after the other as in a bundle. */
export async function storedBundle(database: Database, index: number): Promise<Buffer> {
  const text = 'select entries from proof.entries where first >= $1 and first < $2 order by first';
  const values = [index * TILE_WIDTH, (index + 1) * TILE_WIDTH];
  const { rows } = await database.query<Row>({ name: 'proof-bundle', text, values });
  return Buffer.concat(rows.map(({ entries }) => entries));
}

/** The leaf of the event at a position; undefined when the tree has not come so far, or there is no such event. */
export async function leafAt(database: Database, position: Position): Promise<PlacedLeaf | undefined> {
  const text = 'select first, entries from proof.entries where last_position >= $1 order by last_position limit 1';
  const { rows } = await database.query<Row>({ name: 'proof-leaf-at', text, values: [position] });
  const [row] = rows;
  if (row === undefined) return undefined;
  const entries = entriesOf(row.entries);
  const at = entries.findIndex((data) => parseLeaf(data).position === position);
  const data = entries[at];
  return data === undefined ? undefined : { index: Number(row.first) + at, data };
}

/** The leaf at an index; undefined beyond the end. */
export async function leafOf(database: Database, index: number): Promise<PlacedLeaf | undefined> {
  const text = `select case when $1 < first + count then proof.leaf_in(entries, ($1 - first)::int) end as data
    from proof.entries where first <= $1::bigint order by first desc limit 1`;
  const { rows } = await database.query<{ data: Buffer | null }>({ name: 'proof-leaf-of', text, values: [index] });
  const data = rows[0]?.data ?? undefined;
  return data && { index, data };
}
