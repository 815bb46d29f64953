import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../src/embedded/embedded-postgres';
import { EmbeddedProgram, endLeftPrograms } from './embedded-program';
import { answerOf, note, noted, serverPid, testFolder } from './surroundings';

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

/** A program that was killed after it noted something; its server lives on. Answers with the id of that server. */
async function killedProgram(): Promise<number> {
  const program = new EmbeddedProgram(dataDir);
  const { url = '' } = await program.tells();
  await note(url);
  await program.kill();
  return serverPid(dataDir);
}

describe('Ctrl-C', () => {
  it('reaches the program, not its database, which is stopped after the program has drained', async () => {
    const program = new EmbeddedProgram(dataDir);
    const { url = '' } = await program.tells();
    program.pressCtrlC();
    expect(await program.tells()).toEqual({ event: 'draining' });
    await note(url);
    expect(await noted(url)).toBe(4711);
    program.finishDraining();
    expect(await program.tells()).toEqual({ event: 'stopped' });
    await expect(answerOf(url, 'select 1 as answer')).rejects.toThrow(/ECONNREFUSED/);
    await expect(stat(join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow(/ENOENT/);
  });
});

describe('a program that was killed', () => {
  it('leaves a running server, which the next start takes over with all that was written', async () => {
    const orphan = await killedProgram();
    const lines: string[] = [];
    const server = await startEmbedded({ dataDir, mode: 'own', log: (line) => lines.push(line) });
    expect(server.origin).toBe('recovered');
    expect(await serverPid(dataDir)).toBe(orphan);
    expect(await noted(server.url)).toBe(4711);
    expect(lines.join('\n')).toContain(`process ${orphan}`);
    await server.stop();
    await expect(answerOf(server.url, 'select 1 as answer')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('and whose server no longer answers: it is ended, and another is started', async () => {
    const orphan = await killedProgram();
    process.kill(orphan, 'SIGSTOP');
    const server = await startEmbedded({ dataDir, mode: 'own' });
    expect(server.origin).toBe('restarted');
    expect(await serverPid(dataDir)).not.toBe(orphan);
    expect(() => process.kill(orphan, 0)).toThrow(/ESRCH/);
    expect(await noted(server.url)).toBe(4711);
    await server.stop();
  });

  it('and whose server died with it: the next start replays what was written', async () => {
    process.kill(await killedProgram(), 'SIGKILL');
    const server = await startEmbedded({ dataDir, mode: 'own' });
    expect(await noted(server.url)).toBe(4711);
    await server.stop();
  });

  it('and whose password was lost: the server is given a new one', async () => {
    await killedProgram();
    await writeFile(join(dataDir, 'postgres-connection.json'), '{ "port": 5');
    const server = await startEmbedded({ dataDir, mode: 'own' });
    expect(server.origin).toBe('restarted');
    expect(await noted(server.url)).toBe(4711);
    await server.stop();
  });
});

describe('a file that names the server by an id which now belongs to somebody else', () => {
  it('neither stops the start nor harms the other process', async () => {
    const first = await startEmbedded({ dataDir, mode: 'own' });
    await note(first.url);
    const pidFile = join(dataDir, 'postgres/postmaster.pid');
    const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
    await first.stop();
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    // The same account, or the server would see by itself that the process is not its own kind.
    const foreign = spawn('sleep', ['600'], { stdio: 'ignore', ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
    await writeFile(pidFile, [foreign.pid, ...rest].join('\n'));

    try {
      const server = await startEmbedded({ dataDir, mode: 'own' });
      expect(server.origin).toBe('restarted');
      expect(await noted(server.url)).toBe(4711);
      await server.stop();
      expect([foreign.exitCode, foreign.signalCode]).toEqual([null, null]);
    } finally {
      foreign.kill();
    }
  });
});
