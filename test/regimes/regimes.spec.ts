import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CURRENCIES } from '../../src/kernel/money';
import { Refusal } from '../../src/kernel/refusal';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { FaultyRegime } from '../../src/regimes/loading/pack-file';
import type { Regimes } from '../../src/regimes/regimes';
import { packWith } from './pack-text';

const inForce = (from: string, until?: string): string => `from: ${from}\n${until ? `  until: ${until}\n` : ''}`;

/** A version of the small pack, in force from the first day to the last one. */
const version = (number: number, from: string, until?: string): string =>
  packWith('  from: 2020-01-01\n  until: 2025-12-31\n', `  ${inForce(from, until)}`).replace(
    'version: 1',
    `version: ${number}`,
  );

describe('a folder of rule packs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-regimes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function load(...texts: readonly string[]): Regimes {
    texts.forEach((text, index) => writeFileSync(join(folder, `market-${index + 1}.yaml`), text));
    return loadRegimes(folder);
  }

  it('holds versions that follow one another; each is in force from its first to its last day', () => {
    const regimes = load(version(1, '2020-01-01', '2022-03-23'), version(2, '2022-03-24'));
    const versionOn = (day: string): number => regimes.inForce('market', day).version;
    expect(['2020-01-01', '2022-03-23', '2022-03-24', '2099-12-31'].map(versionOn)).toEqual([1, 1, 2, 2]);
  });

  it('refuses a day before the first version and after the last one, and names it', () => {
    const regimes = load(version(1, '2020-01-01', '2020-12-31'), version(2, '2021-01-01', '2022-12-31'));
    for (const day of ['2019-12-31', '2023-01-01']) {
      expect(refusalOf(() => regimes.inForce('market', day))).toMatchObject({
        code: 'regime-not-in-force',
        facts: { regime: 'market', day },
      });
    }
  });

  it('refuses a regime that it does not hold', () => {
    expect(refusalOf(() => load().inForce('market', '2022-01-01'))).toMatchObject({
      code: 'unknown-regime',
      facts: { regime: 'market' },
    });
  });

  it('gives a case the version it is pinned to, also after that has ended', () => {
    const regimes = load(version(1, '2020-01-01', '2020-12-31'), version(2, '2021-01-01'));
    expect(regimes.pinned({ id: 'market', version: 1 }).inForce.until).toBe('2020-12-31');
    expect(regimes.pinned({ id: 'market', version: 2 }).version).toBe(2);
  });

  it('that lost a version a case is pinned to is a faulty installation and no refusal', () => {
    const regimes = load(version(2, '2021-01-01'));
    const missing = refusalOf(() => regimes.pinned({ id: 'market', version: 1 }));
    expect(missing).not.toBeInstanceOf(Refusal);
    expect(missing).toMatchObject({ message: 'the rule pack market@1 is missing: a case is pinned to it' });
  });

  it.each([
    ['on one day', version(1, '2020-01-01', '2022-03-24'), version(2, '2022-03-24'), 'market-2.yaml:6', 'market@1'],
    ['without end', version(1, '2020-01-01'), version(2, '2022-03-24'), 'market-2.yaml:6', 'market@1'],
    [
      'one inside the other',
      version(1, '2020-01-01', '2029-12-31'),
      version(2, '2022-01-01', '2022-12-31'),
      'market-2.yaml:6',
      'market@1',
    ],
    ['from the same day', version(1, '2020-01-01'), version(2, '2020-01-01'), 'market-2.yaml:6', 'market@1'],
    [
      'the later one in the earlier file',
      version(1, '2022-03-24'),
      version(2, '2020-01-01', '2022-03-24'),
      'market-1.yaml:6',
      'market@2',
    ],
  ])('is refused when two versions are in force together: %s', (_how, first, second, place, other) => {
    expect(() => load(first, second)).toThrow(new FaultyRegime([`${place}: inForce overlaps with that of ${other}`]));
  });

  it('is refused when days between two versions have none, and the days are named', () => {
    expect(() => load(version(1, '2020-01-01', '2020-12-31'), version(2, '2022-01-01'))).toThrow(
      new FaultyRegime(['market-2.yaml:6: inForce.from leaves no version in force from 2021-01-01 to 2021-12-31']),
    );
  });

  it('is refused when a version is there twice', () => {
    expect(() => load(version(1, '2020-01-01', '2020-12-31'), version(1, '2021-01-01'))).toThrow(
      new FaultyRegime(['market-2.yaml:2: version 1 of market is there twice']),
    );
  });

  it('tells the faults of every file at once', () => {
    const faults = faultsOf(() => load('id: [', version(1, '2020-01-01').replace('version: 1', 'version: one')));
    expect(faults.map((fault) => fault.slice(0, 16))).toEqual(
      expect.arrayContaining(['market-1.yaml:1:', 'market-2.yaml:2:']),
    );
  });

  it('takes two regimes that are in force together', () => {
    const other = version(1, '2020-01-01').replace('id: market', 'id: retail');
    expect(load(version(1, '2020-01-01'), other).all.map(({ id }) => id)).toEqual(['market', 'retail']);
  });

  it('names the file that is faulty, and leaves other files alone', () => {
    writeFileSync(join(folder, 'notes.txt'), 'not a pack');
    expect(load(version(1, '2020-01-01')).all).toHaveLength(1);
    expect(() => load(version(1, '2020-01-01'), 'id: [')).toThrow(/^market-2\.yaml:1: /);
  });
});

describe('the rule packs that are shipped', () => {
  const regimes = loadRegimes();

  it('load, and know the regimes of 篇二 and of the public complaint database', () => {
    expect(regimes.all.map(({ id, version: number }) => `${id}@${number}`)).toEqual(
      expect.arrayContaining(['cfpb@1', 'tourism@1']),
    );
    expect(regimes.inForce('tourism', '2026-03-02')).toMatchObject({
      nationalCurrency: 'CNY',
      confiscationRoundedTo: '0.1',
    });
  });

  it.each(regimes.all.map((regime) => ({ name: `${regime.id}@${regime.version}`, ...regime })))(
    '$name has no term twice, a known currency, and fines for respondents it knows',
    ({ nationalCurrency, respondentTypes, fines, ...lists }) => {
      const { kinds, channels, categories, declineGrounds, resolutions } = lists;
      for (const terms of [kinds, channels, categories, declineGrounds, resolutions, respondentTypes, fines]) {
        expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
      }
      expect(CURRENCIES).toContain(nationalCurrency);
      const known = respondentTypes.map(({ id }) => id);
      for (const fine of fines) {
        expect(known).toEqual(expect.arrayContaining([...fine.respondentTypes]));
        expect(Number(fine.minimum)).toBeLessThanOrEqual(Number(fine.maximum));
      }
    },
  );
});

function faultsOf(load: () => unknown): readonly string[] {
  const error = refusalOf(load);
  if (error instanceof FaultyRegime) return error.faults;
  throw error;
}

function refusalOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return error;
  }
}
