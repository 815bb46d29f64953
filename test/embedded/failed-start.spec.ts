import { appendFile, chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { accountFor } from '../../src/embedded/accounts';
import { installedBinaries, runnableBinaries } from '../../src/embedded/binaries';
import { createCluster } from '../../src/embedded/cluster';
import { startEmbedded } from '../../src/embedded/embedded-postgres';
import { runProgram } from '../../src/embedded/processes';
import { freePort, startServer, stopServer } from '../../src/embedded/server';
import { noted, note, testFolder } from './surroundings';

let folder: { path: string; remove(): Promise<void> };
let dataDir: string;

beforeEach(async () => {
  folder = await testFolder();
  dataDir = join(folder.path, 'data');
});

afterEach(() => folder.remove());

describe('a start that fails', () => {
  it('names the data directory and the reason when the directory cannot be made', async () => {
    await writeFile(dataDir, 'a file');
    const start = startEmbedded({ dataDir: join(dataDir, 'inside'), mode: 'own' });
    await expect(start).rejects.toThrow(`the embedded database cannot use ${join(dataDir, 'inside')}: ENOTDIR`);
  });

  it('repeats what the making of the cluster said, and leaves no half of one', async () => {
    const binaries = join(folder.path, 'native');
    await mkdir(join(binaries, 'bin'), { recursive: true });
    await chmod(binaries, 0o755);
    await chmod(join(binaries, 'bin'), 0o755);
    await writeFile(join(binaries, 'bin/initdb'), '#!/bin/sh\necho "No space left on device"\nexit 1\n');
    await chmod(join(binaries, 'bin/initdb'), 0o755);
    await mkdir(dataDir);
    const cluster = join(dataDir, 'postgres');
    const made = createCluster({ binaries, cluster, account: await accountFor(undefined), password: 'x' });
    await expect(made).rejects.toThrow(`no database could be made in ${cluster}:\nNo space left on device`);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('repeats what the server said, and can be tried again once that is mended', async () => {
    const first = await startEmbedded({ dataDir, mode: 'own' });
    await note(first.url);
    await first.stop();
    const settings = join(dataDir, 'postgres/postgresql.conf');
    const before = await readFile(settings, 'utf8');
    await appendFile(settings, "\nshared_bufers = '1GB'\n");
    const broken = startEmbedded({ dataDir, mode: 'own' });
    await expect(broken).rejects.toThrow(
      /did not start .*postgres\.log.*unrecognized configuration parameter "shared_bufers"/s,
    );
    await writeFile(settings, before);
    const mended = await startEmbedded({ dataDir, mode: 'own' });
    expect(await noted(mended.url)).toBe(4711);
    await mended.stop();
  });
});

describe('an account that this machine does not let us become', () => {
  it('is one that runs nothing, so that the next one is tried', async () => {
    const run = await runProgram('/bin/sh', ['-c', 'exit 0'], { account: { name: 'stranger', uid: -1, gid: -1 } });
    expect(run.ok).toBe(false);
  });
});

describe('a port that was taken in the meantime', () => {
  it('is given up for another', async () => {
    await (await startEmbedded({ dataDir, mode: 'own' })).stop();
    const account = await accountFor(undefined);
    const binaries = await runnableBinaries(await installedBinaries(), account, dataDir, () => undefined);
    const plan = { binaries, cluster: join(dataDir, 'postgres'), account, logFile: join(dataDir, 'postgres.log') };
    const occupied = await freePort();
    const occupant = createServer().listen(occupied, '127.0.0.1').unref();
    const choices = [occupied, await freePort()];
    const [, free] = choices;
    const server = await startServer(plan, () => Promise.resolve(choices.shift() ?? 0));
    expect(server.port).toBe(free);
    await stopServer(server.process);
    occupant.close();
  });
});
