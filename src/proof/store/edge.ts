import { EMPTY_EDGE, type Edge } from '../merkle/growing';
import { HASH_BYTES } from '../merkle/hashes';
import { keyOf, levelsOf, widthsAt } from '../merkle/tiles';
import { storedTiles } from './stored-tiles';
import type { Database } from './tree-row';

/** The right edge of the tree of the first `size` leaves, from the stored tiles. */
export async function edgeAt(size: number, database: Database): Promise<Edge> {
  if (size === 0) return EMPTY_EDGE;
  const names = levelsOf(size).map((level) => ({ level, index: widthsAt(level, size).full }));
  const tiles = await storedTiles(database)(names);
  const partial = names.map((name) => {
    const hashes = tiles.get(keyOf(name)) ?? Buffer.alloc(0);
    return hashes.subarray(0, widthsAt(name.level, size).partial * HASH_BYTES);
  });
  return { size, partial };
}
