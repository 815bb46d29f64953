import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { testFolder } from '../../embedded/surroundings';
import { DataFolder } from '../../support/application/running/embedded';
import { PACK, packWith } from '../../regimes/pack-text';

const SHIPPED = resolve(__dirname, '../../../src/regimes/packs');

let folder: DataFolder;
let packs: { readonly path: string; remove(): Promise<void> };
beforeEach(async () => {
  folder = await DataFolder.make();
  packs = await testFolder();
});
afterEach(async () => {
  await folder.remove();
  await packs.remove();
});

const pack = async (name: string, text: string): Promise<string> => {
  const path = join(packs.path, name);
  await mkdir(packs.path, { recursive: true });
  await writeFile(path, text);
  return path;
};

describe('a program with rule packs of its own', () => {
  it('does not start on a fault: it says file, line and reason of each, and opens no database', async () => {
    await pack('market.yaml', packWith('weight: 60', 'weight: 61'));
    await pack('shop.yaml', packWith('id: market', 'id: shop').replace('version: 1', 'version: one'));
    const ended = await folder.run(['serve'], { REGIMES_DIR: packs.path, PORT: '0' }).ended;
    expect(ended).toMatchObject({ code: 1, output: [] });
    expect(ended.errors).toEqual([
      expect.stringMatching(/^market\.yaml:\d+: scorecard the weights sum to 101 and not to 100$/),
      'shop.yaml:2: version must be a whole number',
    ]);
    expect(await folder.databasePid()).toBeUndefined();
  });

  it('does not start when one of them takes the days of a pack that is shipped', async () => {
    const shipped = await readFile(join(SHIPPED, 'hotel.yaml'), 'utf8');
    await pack('hotel-2.yaml', shipped.replace('version: 1', 'version: 2').replace('2000-01-01', '2026-01-01'));
    const ended = await folder.run(['serve'], { REGIMES_DIR: packs.path, PORT: '0' }).ended;
    expect([ended.code, ended.errors]).toEqual([
      1,
      [expect.stringMatching(/^hotel-2\.yaml:\d+: inForce overlaps with that of hotel@1$/)],
    ]);
  });

  it('serves them beside those that are shipped', async () => {
    await pack('market.yaml', PACK);
    const { api } = await folder.serve({ REGIMES_DIR: packs.path });
    expect(await api.read('/api/regimes/market')).toMatchObject([{ id: 'market', version: 1, hotlines: ['12315'] }]);
    expect(await api.read('/api/regimes/hotel')).toMatchObject([{ id: 'hotel', version: 1, firstResponsible: true }]);
  });
});

describe('regimes check', () => {
  const check = (path: string) => folder.finish('regimes', 'check', path);

  it('says which version a sound file is, and from when it is in force', async () => {
    const ended = await check(await pack('market.yaml', PACK));
    expect(ended).toMatchObject({
      code: 0,
      output: ['market@1 can be used, in force from 2020-01-01 until 2025-12-31'],
      errors: [],
    });
  });

  it('says file, line and reason of every fault, and ends with 1', async () => {
    const path = await pack(
      'market.yaml',
      packWith('weight: 60', 'weight: 59').replace("minimum: '0.00'", "minimum: '600000.00'"),
    );
    expect(await check(path)).toMatchObject({
      code: 1,
      output: [],
      errors: [
        `${path}:29: fines.0.minimum 600000.00 is more than the maximum 500000.00`,
        expect.stringMatching(/: scorecard the weights sum to 99 and not to 100$/),
      ],
    });
  });

  it('sees a new version beside the shipped ones of its regime', async () => {
    const shipped = await readFile(join(SHIPPED, 'hotel.yaml'), 'utf8');
    const path = await pack('hotel-2.yaml', shipped.replace('version: 1', 'version: 2'));
    expect((await check(path)).errors).toEqual([
      expect.stringMatching(/hotel-2\.yaml:\d+: inForce overlaps with that of hotel@1$/),
    ]);
    expect((await check(join(SHIPPED, 'hotel.yaml'))).code).toBe(0);
  });

  it('names a file that is not there', async () => {
    const ended = await check(join(packs.path, 'nothing.yaml'));
    expect([ended.code, ended.errors.join()]).toEqual([1, expect.stringContaining('nothing.yaml')]);
  });
});
