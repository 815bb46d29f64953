import { parsePath, tilePath, indexPath, levelsOf, widthsAt } from '../../../src/proof/merkle/tiles';
import { dice, GrownTree, leavesOf } from './grown-tree';
import { NaiveTree } from './naive-tree';

describe('tiles as C2SP tlog-tiles has them', () => {
  it('spells an index in groups of three digits', () => {
    expect(indexPath(1234067)).toBe('x001/x234/067');
    expect(indexPath(0)).toBe('000');
    expect(indexPath(1000)).toBe('x001/000');
    expect(tilePath(0, 273, 112)).toBe('tile/0/273.p/112');
    expect(tilePath('entries', 1234067, 256)).toBe('tile/entries/x001/x234/067');
  });

  it('reads a path only as it is spelt', () => {
    expect(parsePath('x001/x234/067')).toEqual({ index: 1234067, width: 256 });
    expect(parsePath('273.p/112')).toEqual({ index: 273, width: 112 });
    const wrong = [
      '',
      '1',
      '0001',
      'x000/001',
      'x001/x002',
      '001/002',
      '000.p/0',
      '000.p/256',
      '000.p/01',
      '000.p/',
      '../000',
    ];
    expect(wrong.filter((path) => parsePath(path) !== undefined)).toEqual([]);
  });

  it('parts a tree of 70,000 as the example says', () => {
    expect(levelsOf(70_000)).toEqual([0, 1, 2]);
    expect(widthsAt(0, 70_000)).toEqual({ full: 273, partial: 112 });
    expect(widthsAt(1, 70_000)).toEqual({ full: 1, partial: 17 });
    expect(widthsAt(2, 70_000)).toEqual({ full: 0, partial: 1 });
    expect(levelsOf(256)).toEqual([0, 1]);
    expect(widthsAt(0, 256)).toEqual({ full: 1, partial: 0 });
    expect(widthsAt(1, 256)).toEqual({ full: 0, partial: 1 });
    expect(levelsOf(0)).toEqual([]);
  });

  it('holds at every place of every tile the hash that the formula gives', () => {
    const size = 70_000;
    const data = leavesOf(size);
    const naive = new NaiveTree(data);
    const tree = new GrownTree();
    const below = dice(7);
    for (let at = 0; at < size; at = tree.edge.size) tree.add(data.slice(at, at + 1 + below(3_000)));
    const wrong: string[] = [];
    for (const level of levelsOf(size)) {
      const { full, partial } = widthsAt(level, size);
      for (let n = 0; n < full + Math.sign(partial); n++) {
        const tile = tree.tiles.get(`${level}/${n}`) ?? Buffer.alloc(0);
        const width = n < full ? 256 : partial;
        const span = 256 ** level;
        const expected = Array.from({ length: width }, (_, i) =>
          naive.mth((n * 256 + i) * span, (n * 256 + i + 1) * span),
        );
        if (!tile.equals(Buffer.concat(expected))) wrong.push(`${level}/${n}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tree.tiles.size).toBe(274 + 2 + 1);
    expect(tree.root()).toEqual(naive.mth(0, size));
  });
});
