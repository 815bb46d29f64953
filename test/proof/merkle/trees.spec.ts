import { leafHash } from '../../../src/proof/merkle/hashes';
import { consistencyParts, inclusionParts } from '../../../src/proof/merkle/proofs';
import { rootAt } from '../../../src/proof/merkle/tile-source';
import { type TreeHead, verifyConsistency, verifyInclusion } from '../../../src/proof/merkle/verify';
import { dice, GrownTree, leavesOf } from './grown-tree';
import { NaiveTree } from './naive-tree';

/** Every proof of every tree up to this size. */
const EVERY = 70;
const LARGE = [255, 256, 257, 513, 4_096, 9_999, 10_000];
const SAMPLES = 150;

const same = (one: readonly Buffer[], other: readonly Buffer[]): boolean =>
  one.length === other.length && one.every((hash, at) => other[at]?.equals(hash));

/** The same leaves twice: grown in steps of chance by the code under test, and as the RFC defines it. */
function bothTrees(size: number, seed = size): { tree: GrownTree; naive: NaiveTree; data: Buffer[] } {
  const data = leavesOf(size);
  const below = dice(seed);
  const tree = new GrownTree();
  for (let at = 0; at < size;) {
    const step = 1 + below(400);
    tree.add(data.slice(at, at + step));
    at += step;
  }
  return { tree, naive: new NaiveTree(data), data };
}

describe('a tree that grows', () => {
  const { tree, naive, data } = bothTrees(EVERY);

  it('has every inclusion proof of every smaller tree as the RFC defines it', async () => {
    const wrong: number[][] = [];
    for (let size = 1; size <= EVERY; size++) {
      const root = naive.mth(0, size);
      expect(await rootAt(size, tree.source)).toEqual(root);
      for (let index = 0; index < size; index++) {
        const proof = await tree.inclusion(index, size);
        if (!same(proof, naive.path(index, 0, size))) wrong.push([index, size]);
        if (!verifyInclusion(leafHash(data[index] ?? Buffer.alloc(0)), index, size, proof, root)) wrong.push([index]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has every consistency proof of every two smaller trees as the RFC defines it', async () => {
    const wrong: number[][] = [];
    const head = (size: number): TreeHead => ({ size, root: naive.mth(0, size) });
    for (let second = 1; second <= EVERY; second++)
      for (let first = 1; first <= second; first++) {
        const proof = await tree.consistency(first, second);
        const right = same(proof, naive.proof(first, second));
        if (!right || !verifyConsistency(head(first), head(second), proof)) wrong.push([first, second]);
      }
    expect(wrong).toEqual([]);
  });

  it.each(LARGE)('agrees with the RFC at %i leaves', async (size) => {
    const large = bothTrees(size);
    const root = large.naive.mth(0, size);
    expect(large.tree.root()).toEqual(root);
    const below = dice(size + 1);
    const wrong: number[][] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const [index, first] = [below(size), 1 + below(size)];
      const smaller = 1 + index + below(size - index);
      const inclusion = same(await large.tree.inclusion(index, smaller), large.naive.path(index, 0, smaller));
      if (!inclusion) wrong.push([index, smaller]);
      if (!same(await large.tree.consistency(first, size), large.naive.proof(first, size))) wrong.push([first, size]);
    }
    expect(wrong).toEqual([]);
  });

  it('knows no proof of what is not there', () => {
    expect(() => inclusionParts(5, 5)).toThrow(RangeError);
    expect(() => inclusionParts(-1, 5)).toThrow(RangeError);
    expect(() => consistencyParts(6, 5)).toThrow(RangeError);
    expect(() => consistencyParts(0.5, 5)).toThrow(RangeError);
  });
});

describe('whoever verifies', () => {
  const SIZE = 23;
  const FIRST = 14;
  const { tree, naive, data } = bothTrees(SIZE);
  const root = naive.mth(0, SIZE);

  /** Every way to change one bit. */
  const flips = (hash: Buffer): Buffer[] =>
    Array.from({ length: hash.length * 8 }, (_, bit) => {
      const changed = Buffer.from(hash);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return changed;
    });

  it('refuses an inclusion of which one bit was changed', async () => {
    for (const index of [0, 13, SIZE - 1]) {
      const proof = await tree.inclusion(index, SIZE);
      const leaf = leafHash(data[index] ?? Buffer.alloc(0));
      const accepted = [
        ...flips(leaf).filter((flipped) => verifyInclusion(flipped, index, SIZE, proof, root)),
        ...flips(root).filter((flipped) => verifyInclusion(leaf, index, SIZE, proof, flipped)),
        ...proof.flatMap((hash, at) =>
          flips(hash).filter((flipped) => verifyInclusion(leaf, index, SIZE, proof.with(at, flipped), root)),
        ),
      ];
      expect(accepted).toEqual([]);
    }
  });

  it('refuses an inclusion at another place, in a tree of another depth, or with another number of hashes', async () => {
    const proof = await tree.inclusion(13, SIZE);
    const leaf = leafHash(data[13] ?? Buffer.alloc(0));
    for (let index = 0; index < SIZE; index++)
      expect(verifyInclusion(leaf, index, SIZE, proof, root)).toBe(index === 13);
    for (const size of [0, 13, 14, 16, 33, 2 ** 53, -1, 22.5])
      expect(verifyInclusion(leaf, 13, size, proof, root)).toBe(false);
    expect(verifyInclusion(leaf, 13, SIZE, proof.slice(1), root)).toBe(false);
    expect(verifyInclusion(leaf, 13, SIZE, [...proof, root], root)).toBe(false);
    expect(verifyInclusion(leaf, 13, SIZE, proof.with(0, Buffer.alloc(31)), root)).toBe(false);
  });

  it('refuses a consistency of which one bit was changed', async () => {
    const first = { size: FIRST, root: naive.mth(0, FIRST) };
    const second = { size: SIZE, root };
    const proof = await tree.consistency(FIRST, SIZE);
    expect(verifyConsistency(first, second, proof)).toBe(true);
    const accepted = [
      ...flips(first.root).filter((flipped) => verifyConsistency({ ...first, root: flipped }, second, proof)),
      ...flips(root).filter((flipped) => verifyConsistency(first, { ...second, root: flipped }, proof)),
      ...proof.flatMap((hash, at) =>
        flips(hash).filter((flipped) => verifyConsistency(first, second, proof.with(at, flipped))),
      ),
    ];
    expect(accepted).toEqual([]);
    for (const size of [0, 7, 13, 15, 16, SIZE, SIZE + 1])
      expect(verifyConsistency({ ...first, size }, second, proof)).toBe(false);
    expect(verifyConsistency(first, second, proof.slice(1))).toBe(false);
    expect(verifyConsistency(first, second, [...proof, root])).toBe(false);
  });

  it('takes the empty tree for the beginning of every tree, and nothing else for the empty tree', () => {
    const [empty, full] = [
      { size: 0, root: naive.mth(0, 0) },
      { size: SIZE, root },
    ];
    expect(verifyConsistency(empty, full, [])).toBe(true);
    expect(verifyConsistency(empty, empty, [])).toBe(true);
    expect(verifyConsistency({ size: 0, root }, full, [])).toBe(false);
    expect(verifyConsistency(empty, full, [root])).toBe(false);
    expect(verifyConsistency(empty, { size: SIZE, root: empty.root }, [])).toBe(false);
  });
});
