import { taxonomies } from '../../src/regimes/checks/taxonomies';
import { parseRegime } from '../../src/regimes/loading/pack-file';
import type { CategoryBefore, Regime } from '../../src/regimes/regime';
import { categoryIn, taxonomiesOf } from '../../src/regimes/taxonomies.rules';
import { PACK } from './pack-text';

const MARKET = parseRegime('market.yaml', PACK);

/** A version of the rules of a market, of the year 2020 and so many later. */
const version = (
  number: number,
  taxonomyVersion: number,
  categories: readonly string[],
  categoriesBefore?: readonly CategoryBefore[],
): Regime => ({
  ...MARKET,
  version: number,
  taxonomyVersion,
  categories: categories.map((id) => ({ id, zh: id, en: id })),
  inForce: { from: `${2019 + number}-01-01`, until: `${2019 + number}-12-31` },
  ...(categoriesBefore && { categoriesBefore }),
});

/** Goods stay goods; manners and queues are put together; repairs end; what is called other is another thing. */
const VERSIONS = [
  version(1, 1, ['goods', 'manners', 'queues', 'repairs', 'other']),
  version(
    2,
    2,
    ['goods', 'service', 'other'],
    [{ id: 'manners', to: 'service' }, { id: 'queues', to: 'service' }, { id: 'repairs' }, { id: 'other' }],
  ),
  version(3, 2, ['goods', 'service', 'other', 'online']),
  version(4, 5, ['wares', 'service', 'online', 'other'], [{ id: 'goods', to: 'wares' }]),
];

describe('a category in another list of its regime', () => {
  const lists = taxonomiesOf(VERSIONS);
  const inList = (category: string, from: number, to: number): string | undefined =>
    categoryIn(lists, category, { from, to });

  it.each([
    ['goods', 1, 2, 'goods'],
    ['goods', 1, 5, 'wares'],
    ['wares', 5, 1, 'goods'],
    ['manners', 1, 5, 'service'],
    ['online', 2, 5, 'online'],
    ['goods', 1, 1, 'goods'],
  ])('%s of %d is in %d %s', (category, from, to, expected) => expect(inList(category, from, to)).toBe(expected));

  it.each([
    ['repairs', 1, 2, 'it has no successor'],
    ['other', 1, 2, 'the word means something else'],
    ['other', 2, 1, 'the word meant something else'],
    ['service', 5, 1, 'it was put together from two'],
    ['online', 5, 1, 'it is new'],
    ['weather', 1, 2, 'it is of no list'],
    ['goods', 1, 4, 'there is no such list'],
  ])('%s of %d has no counterpart in %d: %s', (category, from, to) =>
    expect(inList(category, from, to)).toBeUndefined(),
  );
});

describe('the lists of categories of several versions', () => {
  const faults = (...versions: readonly Regime[]): string[] =>
    taxonomies(versions).map(({ regime, fault }) => `${regime.version}: ${fault.field} ${fault.reason}`);

  it('that say what became of every category have no fault', () => expect(faults(...VERSIONS)).toEqual([]));

  it.each([
    ['falls', version(2, 1, ['goods']), '2: taxonomyVersion is 1 after 2'],
    [
      'loses a category under the same number',
      version(2, 2, ['goods']),
      '2: categories “manners” is gone: raise taxonomyVersion',
    ],
    [
      'does not say what became of one',
      version(2, 3, ['goods']),
      '2: categories “manners” is gone: categoriesBefore must say what it has become, or that nothing has',
    ],
    [
      'tells of one that there was not',
      version(2, 3, ['goods', 'manners'], [{ id: 'weather' }]),
      '2: categoriesBefore.0.id “weather” was not among the categories before',
    ],
    [
      'leads to one that there is not',
      version(2, 3, ['goods'], [{ id: 'manners', to: 'service' }]),
      '2: categoriesBefore.0.to “service” is not among the categories',
    ],
  ])('is a fault where one %s', (_what, second, fault) =>
    expect(faults(version(1, 2, ['goods', 'manners']), second)).toEqual([fault]),
  );

  it('is a fault where the first tells of a list before it', () =>
    expect(faults(version(1, 1, ['goods'], [{ id: 'wares', to: 'goods' }]))).toEqual([
      '1: categoriesBefore.0.id “wares” was not among the categories before',
    ]));
});
