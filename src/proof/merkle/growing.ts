import { EMPTY_ROOT, HASH_BYTES } from './hashes';
import { partOf, rootOver } from './subtrees';
import { fold, subtreeHash, TILE_WIDTH, tileWith, type TileName } from './tiles';

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;
const NOTHING = Buffer.alloc(0);

/** The right edge of a tree: all that is needed to let it grow. */
export interface Edge {
  readonly size: number;
  /** By level, the hashes of the tile that is not full yet. */
  readonly partial: readonly Buffer[];
}

export const EMPTY_EDGE: Edge = { size: 0, partial: [] };

/** A tile as it is after the tree has grown: from its first hash. */
export interface GrownTile extends TileName {
  readonly hashes: Buffer;
}

/** The edge after more leaves, whose hashes are given one after the other, and every tile that got more hashes. */
export function grow(edge: Edge, leaves: Buffer): { readonly edge: Edge; readonly tiles: GrownTile[] } {
  const tiles: GrownTile[] = [];
  const partial = [...edge.partial];
  let more = leaves;
  for (let level = 0; more.length > 0; level++) {
    const hashes = Buffer.concat([partial[level] ?? NOTHING, more]);
    const first = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
    const above: Buffer[] = [];
    for (let at = 0; at < hashes.length; at += TILE_BYTES) {
      const tile = hashes.subarray(at, at + TILE_BYTES);
      tiles.push({ level, index: first + at / TILE_BYTES, hashes: tile });
      if (tile.length === TILE_BYTES) above.push(fold(tile));
    }
    partial[level] = hashes.subarray(above.length * TILE_BYTES);
    more = Buffer.concat(above);
  }
  return { edge: { size: edge.size + leaves.length / HASH_BYTES, partial }, tiles };
}

/** The root of the tree that ends at this edge. */
export function rootOf({ size, partial }: Edge): Buffer {
  if (size === 0) return EMPTY_ROOT;
  return rootOver(partOf(0, size).map((subtree) => subtreeHash(subtree, partial[tileWith(subtree).level] ?? NOTHING)));
}
