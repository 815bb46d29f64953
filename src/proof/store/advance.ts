import type { Position } from '../../kernel/event';
import { plainArray, textArray } from '../../postgres/binary-arrays';
import type { LeafRun } from '../leaves/leaf-run';
import type { GrownTile } from '../merkle/growing';
import { TILE_WIDTH } from '../merkle/tiles';
import type { Database, StoredTree } from './tree-row';

/** Leaves that come behind one another, none of them missing. */
export interface NewLeaves {
  readonly first: number;
  readonly run: LeafRun;
  /** Of each leaf, the position of its event. */
  readonly positions: readonly Position[];
}

/** What the tree becomes. */
export interface Advance {
  readonly from: Pick<StoredTree, 'size' | 'root'>;
  readonly to: Pick<StoredTree, 'size' | 'root' | 'position' | 'note'>;
  readonly tiles: readonly GrownTile[];
  readonly leaves: NewLeaves;
}

/** Rows of `proof.entries`: none reaches over the end of a bundle. */
interface Piece {
  readonly first: number;
  readonly count: number;
  readonly lastPosition: Position;
  readonly entries: Buffer;
}

// One way to the server and back, one transaction. Whoever finds another tree than expected writes nothing.
const STATEMENT = `
with held as (
  update proof.tree set size = $3, root = $4, position = $5, note = $6, signed_at = clock_timestamp()
   where size = $1 and root = $2 returning size),
tiles as (
  insert into proof.tile as t (level, index, hashes)
  select w.level, w.index, substring($7::bytea from w.at for w.length)
    from held, unnest($8::smallint[], $9::bigint[], $10::int[], $11::int[]) w(level, index, at, length)
  on conflict (level, index) do update set hashes = excluded.hashes),
pieces as (
  insert into proof.entries (first, count, last_position, entries)
  select w.first, w.count, w.last_position, substring($12::bytea from w.at for w.length)
    from held, unnest($13::bigint[], $14::smallint[], $15::text[], $16::int[], $17::int[]) w(first, count, last_position, at, length))
select size from held`;

/** Writes tiles, leaves and checkpoint together; false, and nothing is written, when the tree is not the one it grew from. */
export async function advance(database: Database, { from, to, tiles, leaves }: Advance): Promise<boolean> {
  const pieces = piecesOf(leaves);
  const hashes = joined(tiles.map((tile) => tile.hashes));
  const entries = joined(pieces.map((piece) => piece.entries));
  const { rows } = await database.query({
    name: 'proof-advance',
    text: STATEMENT,
    values: [
      from.size,
      from.root,
      to.size,
      to.root,
      to.position,
      to.note,
      hashes.bytes,
      plainArray(tiles.map(({ level }) => level)),
      plainArray(tiles.map(({ index }) => index)),
      plainArray(hashes.starts),
      plainArray(hashes.lengths),
      entries.bytes,
      plainArray(pieces.map(({ first }) => first)),
      plainArray(pieces.map(({ count }) => count)),
      textArray(pieces.map(({ lastPosition }) => lastPosition)),
      plainArray(entries.starts),
      plainArray(entries.lengths),
    ],
  });
  return rows.length === 1;
}

function piecesOf({ first, run, positions }: NewLeaves): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < run.length;) {
    const count = Math.min(run.length - at, TILE_WIDTH - ((first + at) % TILE_WIDTH));
    const entries = run.bundle(at, at + count);
    pieces.push({ first: first + at, count, lastPosition: positions[at + count - 1] ?? '', entries });
    at += count;
  }
  return pieces;
}

/** Several byte strings as one, and where each begins (from 1, as SQL counts). */
function joined(parts: readonly Buffer[]): { bytes: Buffer; starts: number[]; lengths: number[] } {
  let end = 1;
  const starts = parts.map(({ length }) => (end += length) - length);
  return { bytes: Buffer.concat(parts), starts, lengths: parts.map(({ length }) => length) };
}
