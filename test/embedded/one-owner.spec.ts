import fs, { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryInUse, startEmbedded } from '../../src/embedded/embedded-postgres';
import { claim } from '../../src/embedded/ownership';
import { EmbeddedProgram, endLeftPrograms } from './embedded-program';
import { answerOf, testFolder } from './surroundings';

let folder: { path: string; remove(): Promise<void> };
let dataDir: string;

beforeEach(async () => {
  folder = await testFolder();
  dataDir = join(folder.path, 'data');
});

afterEach(async () => {
  await endLeftPrograms();
  await folder.remove();
});

describe('a data directory with a running owner', () => {
  it('is refused to a second program, in a sentence that names the directory and the first', async () => {
    const owner = new EmbeddedProgram(dataDir);
    await owner.tells();
    const second = startEmbedded({ dataDir, mode: 'own' });
    await expect(second).rejects.toBeInstanceOf(DirectoryInUse);
    await expect(second).rejects.toThrow(
      `the data directory ${dataDir} is in use by another running program (process ${owner.pid}): ` +
        'stop that one first, or choose another directory with DATA_DIR',
    );
    await owner.stop();
  });

  it('is refused to a second start in the same program', async () => {
    const server = await startEmbedded({ dataDir, mode: 'own' });
    await expect(startEmbedded({ dataDir, mode: 'own' })).rejects.toMatchObject({
      pid: process.pid,
      directory: dataDir,
    });
    await server.stop();
  });

  it('is shared with a program that joins, which leaves the server running', async () => {
    const owner = new EmbeddedProgram(dataDir);
    const { url } = await owner.tells();
    const joined = await startEmbedded({ dataDir, mode: 'join' });
    expect([joined.origin, joined.url]).toEqual(['joined', url]);
    await joined.stop();
    expect(await answerOf(joined.url, 'select 1 as answer')).toBe(1);
    await owner.stop();
    await expect(answerOf(joined.url, 'select 1 as answer')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('programs that start at the same moment on one new directory', () => {
  it('exactly one becomes the owner', async () => {
    const programs = Array.from({ length: 4 }, () => new EmbeddedProgram(dataDir));
    const told = await Promise.all(programs.map((program) => program.tells()));
    const owner = told.findIndex(({ event }) => event === 'started');
    expect(told.map(({ event }) => event).sort()).toEqual(['refused', 'refused', 'refused', 'started']);
    for (const { message } of told.filter(({ event }) => event === 'refused')) {
      expect(message).toContain(`(process ${programs[owner]?.pid ?? 'none'})`);
    }
    await programs[owner]?.stop();
  });

  it('one owns and the others join, when they may', async () => {
    const programs = Array.from({ length: 3 }, () => new EmbeddedProgram(dataDir, 'join'));
    const told = await Promise.all(programs.map((program) => program.tells()));
    expect(told.map(({ origin }) => origin).sort()).toEqual(['created', 'joined', 'joined']);
    expect(new Set(told.map(({ url }) => url)).size).toBe(1);
    await Promise.all(programs.map((program) => program.stop()));
  });
});

describe('the succession of a dead owner', () => {
  it('falls to exactly one of many who find it dead at once', async () => {
    await mkdir(dataDir);
    const dead = new EmbeddedProgram(dataDir);
    await dead.tells();
    await dead.kill();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(dataDir)));
    expect(claims.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    const [ours] = claims.filter((each) => each.kind === 'ours');
    await ours?.release();
    const server = await startEmbedded({ dataDir, mode: 'join' });
    expect(server.origin).toBe('recovered');
    await server.stop();
  });
});

describe('a program that is slow to claim a directory it found free', () => {
  it('gives way when others came, went and came in the meantime', async () => {
    await mkdir(dataDir);
    const write = fs.symlink;
    jest.spyOn(fs, 'symlink').mockImplementationOnce(async (target, path) => {
      const gone = await claim(dataDir);
      if (gone.kind === 'ours') await gone.release();
      expect(await claim(dataDir)).toMatchObject({ kind: 'ours' });
      await write(target, path);
    });
    expect(await claim(dataDir)).toMatchObject({ kind: 'theirs', holder: { pid: process.pid } });
    jest.restoreAllMocks();
  });
});
