import { HASH_BYTES, writeNodeHash } from './hashes';
import type { Subtree } from './subtrees';

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const MOST_LEVELS = 64;

/** A tile of `level` (0: leaf hashes), the `index`-th of it; `width` hashes of it, 256 when it is full. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Where a tile begins that does not say its width. */
export type TileName = Pick<TilePlace, 'level' | 'index'>;

export const keyOf = ({ level, index }: TileName): string => `${level}/${index}`;

/** `x001/x234/067`: an index as elements of a path. */
export function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** The path of a tile or, where the level is `entries`, of a bundle, below the prefix of the log. */
export const tilePath = (level: number | 'entries', index: number, width: number): string =>
  `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

const PATH = /^((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The index and width that `<N>[.p/<W>]` names; undefined for what is not spelt as the specification says. */
export function parsePath(path: string): Pick<TilePlace, 'index' | 'width'> | undefined {
  const [, spelt, width] = PATH.exec(path) ?? [];
  if (spelt === undefined) return undefined;
  const index = Number(spelt.replace(/[x/]/g, ''));
  const place = { index, width: width === undefined ? TILE_WIDTH : Number(width) };
  const isPlace = Number.isSafeInteger(index) && indexPath(index) === spelt;
  return isPlace && (width === undefined || place.width < TILE_WIDTH) ? place : undefined;
}

/** Every tile of a tree of `size` leaves at one level: the full ones, then the one that is partial. */
export function widthsAt(level: number, size: number): { readonly full: number; readonly partial: number } {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return { full: Math.floor(hashes / TILE_WIDTH), partial: hashes % TILE_WIDTH };
}

/** Levels of the tiles of a tree, from 0. */
export function levelsOf(size: number): number[] {
  return Array.from({ length: MOST_LEVELS }, (_, level) => level).filter((level) => {
    const { full, partial } = widthsAt(level, size);
    return full + partial > 0;
  });
}

/** The tile that holds what a subtree's hash is made from. */
export const tileWith = ({ level, index }: Subtree): TileName => {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  return { level: tileLevel, index: Math.floor((index * 2 ** (level % TILE_HEIGHT)) / TILE_WIDTH) };
};

/** The hash of a subtree from the bytes of its tile. Throws `RangeError` when the tile does not reach so far. */
export function subtreeHash({ level, index }: Subtree, tile: Buffer): Buffer {
  const span = 2 ** (level % TILE_HEIGHT);
  const from = (index * span) % TILE_WIDTH;
  if (tile.length < (from + span) * HASH_BYTES) throw new RangeError('a tile ends before the hash that is looked for');
  return fold(tile.subarray(from * HASH_BYTES, (from + span) * HASH_BYTES));
}

/** Room for the hashes of a tile and a byte before them; used again for each: nothing is left in it for anyone. */
const room = Buffer.alloc(1 + TILE_WIDTH * HASH_BYTES);
/** Every pair of hashes in the room, with the byte before it. */
const pairs = Array.from({ length: TILE_WIDTH / 2 }, (_, at) =>
  room.subarray(at * 2 * HASH_BYTES, 1 + (at + 1) * 2 * HASH_BYTES),
);

/** The root over a power of two of hashes, at most those of a tile, one after the other. */
export function fold(hashes: Buffer): Buffer {
  room.set(hashes, 1);
  for (let nodes = hashes.length / HASH_BYTES / 2; nodes >= 1; nodes /= 2)
    // A node is written where its children, or those before them, were.
    for (let at = 0; at < nodes; at++) writeNodeHash(pairs[at] ?? room, room, 1 + at * HASH_BYTES);
  return Buffer.from(room.subarray(1, 1 + HASH_BYTES));
}
