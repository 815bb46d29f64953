import { EMPTY_ROOT } from './hashes';
import { type Part, partOf, rootOver } from './subtrees';
import { keyOf, subtreeHash, type TileName, tileWith } from './tiles';

/** Gives tiles of a tree, each from its first hash, by `keyOf`. */
export type TileSource = (tiles: readonly TileName[]) => Promise<ReadonlyMap<string, Buffer>>;

/** The hashes of the parts of a proof. Throws when a tile is missing or too short. */
export async function hashesOf(parts: readonly Part[], source: TileSource): Promise<Buffer[]> {
  const names = new Map(parts.flat().map((subtree) => [keyOf(tileWith(subtree)), tileWith(subtree)]));
  const tiles = await source([...names.values()]);
  return parts.map((part) =>
    rootOver(
      part.map((subtree) => {
        const tile = tiles.get(keyOf(tileWith(subtree)));
        if (tile === undefined) throw new RangeError(`the tile ${keyOf(tileWith(subtree))} is missing`);
        return subtreeHash(subtree, tile);
      }),
    ),
  );
}

/** The root of the tree of the first `size` leaves. */
export async function rootAt(size: number, source: TileSource): Promise<Buffer> {
  const [root] = size === 0 ? [] : await hashesOf([partOf(0, size)], source);
  return root ?? EMPTY_ROOT;
}
