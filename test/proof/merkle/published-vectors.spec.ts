import { EMPTY_ROOT, leafHash } from '../../../src/proof/merkle/hashes';
import { verifyConsistency, verifyInclusion } from '../../../src/proof/merkle/verify';
import { GrownTree } from './grown-tree';

/** The eight leaves of the reference implementation of Certificate Transparency, and the roots over the first 1, 2, … of them. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);

const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const INCLUSION = [
  {
    index: 0,
    size: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
];

const CONSISTENCY = [
  {
    first: 2,
    second: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
  {
    first: 6,
    second: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
];

const inHex = (hashes: readonly Buffer[]): string[] => hashes.map((one) => one.toString('hex'));
const rootOf = (size: number): Buffer => Buffer.from(ROOTS[size - 1] ?? '', 'hex');

describe('the trees that Certificate Transparency publishes', () => {
  it('has the root of the empty tree', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(EMPTY_ROOT.toString('hex')).toBe(empty);
    expect(new GrownTree().root().toString('hex')).toBe(empty);
  });

  it('has the root of each size', () => {
    const tree = new GrownTree();
    const roots = LEAVES.map((leaf) => {
      tree.add([leaf]);
      return tree.root();
    });
    expect(inHex(roots)).toEqual(ROOTS);
  });

  it.each(INCLUSION)('proves leaf $index in $size as published', async ({ index, size, proof }) => {
    const tree = new GrownTree();
    tree.add(LEAVES);
    const proved = await tree.inclusion(index, size);
    expect(inHex(proved)).toEqual(proof);
    const leaf = leafHash(LEAVES[index] ?? Buffer.alloc(0));
    expect(verifyInclusion(leaf, index, size, proved, rootOf(size))).toBe(true);
  });

  it.each(CONSISTENCY)('proves that $second goes on from $first as published', async ({ first, second, proof }) => {
    const tree = new GrownTree();
    tree.add(LEAVES);
    const proved = await tree.consistency(first, second);
    expect(inHex(proved)).toEqual(proof);
    const heads = [
      { size: first, root: rootOf(first) },
      { size: second, root: rootOf(second) },
    ] as const;
    expect(verifyConsistency(...heads, proved)).toBe(true);
  });
});
