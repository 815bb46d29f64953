import { nodeHash } from './hashes';

/** The tree over 2^level leaves that begins at leaf index · 2^level: once complete, its hash never changes. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** A hash of a proof: that of the tree over these complete subtrees, from left to right. */
export type Part = readonly Subtree[];

/** Sizes and indexes are whole numbers up to 2^53 − 1. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The largest power of two below `size` (RFC 6962, 2.1: where a tree is parted), for a size of 2 or more. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The complete subtrees of the leaves from `start` up to `end`, where `start` begins a tree as proofs part them. */
export function partOf(start: number, end: number): Part {
  const part: Subtree[] = [];
  for (let from = start; from < end;) {
    let [level, width] = [0, 1];
    while (from % (width * 2) === 0 && from + width * 2 <= end) [level, width] = [level + 1, width * 2];
    part.push({ level, index: from / width });
    from += width;
  }
  return part;
}

/** The root over hashes of complete subtrees, from left to right; at least one. */
export function rootOver(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) throw new TypeError('a tree without leaves has no subtrees');
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
