import { EMPTY_ROOT, HASH_BYTES, nodeHash, sameBytes } from './hashes';
import { isCount } from './subtrees';

const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

/** The root that a leaf and its proof lead to (RFC 9162, 2.1.3.2); undefined when the proof has not the right length. */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, ...proof])) return undefined;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (sn === 0) return undefined;
    if (isOdd(fn) || fn === sn) {
      root = nodeHash(hash, root);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else root = nodeHash(root, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : undefined;
}

/** Whether the leaf is the one at `index` of the tree of `size` leaves with this root. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  const reached = rootFromInclusion(leaf, index, size, proof);
  return reached !== undefined && sameBytes(reached, root);
}

/** A tree as a checkpoint tells of it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the second tree begins with all of the first (RFC 9162, 2.1.4.2). */
export function verifyConsistency(first: TreeHead, second: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isCount(first.size) || !isCount(second.size) || first.size > second.size) return false;
  if (!areHashes([first.root, second.root, ...proof])) return false;
  if (first.size === 0) return proof.length === 0 && sameBytes(first.root, EMPTY_ROOT) && isRootOf(second);
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root);
  return leadsToBoth(first, second, proof);
}

function leadsToBoth(first: TreeHead, second: TreeHead, proof: readonly Uint8Array[]): boolean {
  let [fn, sn] = [first.size - 1, second.size - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  // The whole of the first tree is a subtree of the second: it is not told again.
  const [seed, ...rest] = fn === 0 ? [first.root, ...proof] : proof;
  if (seed === undefined) return false;
  let [old, grown] = [seed, seed];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [old, grown] = [nodeHash(hash, old), nodeHash(hash, grown)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else grown = nodeHash(grown, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(old, first.root) && sameBytes(grown, second.root);
}

/** Only the empty tree has the root of the empty tree. */
const isRootOf = ({ size, root }: TreeHead): boolean => (size === 0) === sameBytes(root, EMPTY_ROOT);
