import { execFile } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EmbeddedPostgres, startEmbedded } from '../../src/embedded/embedded-postgres';
import { answerOf, note, noted, serverPid, testFolder, userOf, weAreRoot } from './surroundings';

describe('an embedded database on an empty directory', () => {
  let folder: { path: string; remove(): Promise<void> };
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    folder = await testFolder();
    dataDir = join(folder.path, 'data of the office');
    server = await startEmbedded({ dataDir, mode: 'own' });
  });

  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  const setting = (name: string): Promise<unknown> =>
    answerOf(server.url, `select setting as answer from pg_settings where name = '${name}'`);

  it('is created, and serves the database casetrail', async () => {
    expect(server.origin).toBe('created');
    expect(await answerOf(server.url, 'select current_database() as answer')).toBe('casetrail');
  });

  it('does not run as root, whoever started it', async () => {
    const user = await userOf(await serverPid(dataDir));
    expect(user).not.toBe(0);
    if (!weAreRoot) expect(user).toBe(process.getuid?.());
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(user);
  });

  it('writes durably and checks what it reads', async () => {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
      expect([name, await setting(name)]).toEqual([name, 'on']);
    }
  });

  it('stores UTF-8, sorts by code point and thinks in UTC', async () => {
    expect(
      await answerOf(server.url, "select string_agg(w, '' order by w) as answer from unnest('{案,b,a,B}'::text[]) w"),
    ).toBe('Bab案');
    expect(await setting('server_encoding')).toBe('UTF8');
    expect(await setting('TimeZone')).toBe('UTC');
  });

  it('writes no rows and no statements into its log, which only the owner can read', async () => {
    const twice = "create temp table person (name text primary key); insert into person values ('张三'), ('张三')";
    await expect(answerOf(server.url, twice)).rejects.toThrow(/duplicate key/);
    const log = join(dataDir, 'postgres.log');
    expect(await readFile(log, 'utf8')).toContain('duplicate key');
    expect(await readFile(log, 'utf8')).not.toContain('张三');
    expect((await stat(log)).mode & 0o777).toBe(0o600);
  });

  it('listens on 127.0.0.1 only', async () => {
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    expect(await setting('unix_socket_directories')).toBe('');
    const elsewhere = new URL(server.url);
    elsewhere.hostname = '127.0.0.2';
    await expect(answerOf(elsewhere.href, 'select 1 as answer')).rejects.toThrow();
  });

  it('lets nobody in without the password, which only the owner can read', async () => {
    const stranger = new URL(server.url);
    stranger.password = 'guessed';
    await expect(answerOf(stranger.href, 'select 1 as answer')).rejects.toThrow(/password authentication failed/);
    const file = join(dataDir, 'postgres-connection.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ user: 'casetrail', owner: { pid: process.pid } });
  });

  it('has what was written when it is stopped, twice, and started again', async () => {
    await note(server.url);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    await expect(answerOf(server.url, 'select 1 as answer')).rejects.toThrow(/ECONNREFUSED/);
    server = await startEmbedded({ dataDir, mode: 'own' });
    expect(server.origin).toBe('restarted');
    expect(await noted(server.url)).toBe(4711);
  });
});

describe('a cluster that root copied back', () => {
  it('is given to the account that runs the server', async () => {
    const folder = await testFolder();
    const before = await startEmbedded({ dataDir: folder.path, mode: 'own' });
    await note(before.url);
    await before.stop();
    const self = `${process.getuid?.() ?? ''}:${process.getgid?.() ?? ''}`;
    await promisify(execFile)('chown', ['-R', self, join(folder.path, 'postgres')]);
    const after = await startEmbedded({ dataDir: folder.path, mode: 'own' });
    expect(await noted(after.url)).toBe(4711);
    expect(await userOf(await serverPid(folder.path))).not.toBe(0);
    await after.stop();
    await folder.remove();
  });
});

describe('a start that was cut short while the cluster was being made', () => {
  it('is begun anew and leaves nothing behind', async () => {
    const folder = await testFolder();
    const draft = join(folder.path, 'postgres.making.0');
    await mkdir(draft);
    await writeFile(join(draft, 'PG_VERSION'), '18\n');
    const server = await startEmbedded({ dataDir: folder.path, mode: 'own' });
    expect(server.origin).toBe('created');
    await expect(stat(draft)).rejects.toThrow(/ENOENT/);
    await server.stop();
    await folder.remove();
  });
});
