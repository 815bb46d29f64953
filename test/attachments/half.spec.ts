import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AttachmentStore } from '../../src/attachments/attachment-store';
import { actor } from '../support/application/api';
import { runningApplication } from '../support/application/running/in-process';
import { WaitingFiles } from './waiting-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-half-'));
});
afterEach(() => rm(folder, { recursive: true }));

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name);
const take = (): void => undefined;

async function* chunks(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Promise.resolve(Buffer.from(text));
  await Promise.resolve();
}

describe('a store of attachments', () => {
  it('refuses more than it is to take as soon as it has come, and keeps nothing of it', async () => {
    const store = new AttachmentStore(folder, new WaitingFiles(), 10);
    await expect(store.save(chunks('12345', '67890', '1'), take)).rejects.toMatchObject({ status: 413 });
    expect(await filesIn(folder)).toEqual([]);
    expect(await store.save(chunks('12345', '67890'), take)).toMatchObject({ bytes: 10 });
  });

  it('keeps nothing of what stops coming', async () => {
    const broken = (async function* (): AsyncGenerator<Buffer> {
      yield* chunks('the first half');
      throw new Error('the line is cut');
    })();
    await expect(new AttachmentStore(folder, new WaitingFiles()).save(broken, take)).rejects.toThrow('the line is cut');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('knows a character that two chunks share', async () => {
    const [a, b] = [Buffer.from('投诉').subarray(0, 4), Buffer.from('投诉').subarray(4)];
    const halves = (async function* (): AsyncGenerator<Buffer> {
      yield await Promise.resolve(a);
      yield b;
    })();
    expect(await new AttachmentStore(folder, new WaitingFiles()).save(halves, take)).toMatchObject({
      kind: { type: 'text/plain' },
      bytes: 6,
    });
  });

  it('takes the same file from many at once', async () => {
    const store = new AttachmentStore(folder, new WaitingFiles());
    const saved = await Promise.all(Array.from({ length: 20 }, () => store.save(chunks('同一份', '材料'), take)));
    expect(new Set(saved.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await filesIn(folder)).toHaveLength(1);
  });

  it('lets no byte of it reach the disk as it is, also while it comes', async () => {
    const store = new AttachmentStore(folder, new WaitingFiles());
    const onDisk = async (): Promise<string> => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
      return (await Promise.all(texts)).join('');
    };
    let half = '';
    const coming = (async function* (): AsyncGenerator<Buffer> {
      yield* chunks('word'.repeat(50_000));
      half = await onDisk();
      yield* chunks('word');
    })();
    await store.save(coming, take);
    // Three parts of 64 KiB, sealed, are written before the rest has come.
    expect(half).toHaveLength(3 * (65_536 + 16));
    for (const bytes of [half, await onDisk()]) expect(bytes).not.toContain('word');
  });

  it('removes what was left half, once it is a day old', async () => {
    const store = new AttachmentStore(folder, new WaitingFiles());
    await store.save(chunks('whole'), take);
    const [old, young] = ['old', 'young'].map((name) => join(folder, 'incoming', name));
    for (const path of [old, young]) await writeFile(path ?? '', 'half');
    const longAgo = Date.now() / 1000 - 25 * 60 * 60;
    await utimes(old ?? '', longAgo, longAgo);
    await store.tidy();
    expect(await readdir(join(folder, 'incoming'))).toEqual(['young']);
  });
});

describe('a program that is killed while a file comes', () => {
  it('leaves nothing under the name of a file; the next one takes the same file whole', async () => {
    const program = [
      `const { AttachmentStore } = require(${JSON.stringify(resolve(__dirname, '../../src/attachments/attachment-store.ts'))});`,
      `const half = async function* () { yield Buffer.alloc(1 << 20, 'a'); console.log('half'); await new Promise((r) => setTimeout(r, 60000)); };`,
      `void new AttachmentStore(${JSON.stringify(folder)}, {}).save(half(), () => undefined);`,
    ].join('\n');
    const args = ['-r', resolve(__dirname, '../support/register-ts.cjs'), '-r', 'reflect-metadata', '-e', program];
    const child = spawn(process.execPath, args, {
      cwd: resolve(__dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await readdir(folder)).filter((name) => name !== 'incoming')).toEqual([]);
    const whole = 'a'.repeat(1 << 20);
    const store = new AttachmentStore(folder, new WaitingFiles());
    const { sha256 } = await store.save(chunks(whole, whole), take);
    expect(await store.missing([sha256])).toEqual([]);
  });
});

it('a client that goes away in the middle leaves nothing', async () => {
  const app = await runningApplication();
  const headers = {
    ...(await app.api.headers(actor('shaoguan'))),
    'content-type': 'text/plain',
    'content-length': 1000,
  };
  const sending = request(`${app.api.url}/api/attachments`, { method: 'POST', headers });
  sending.on('error', () => undefined);
  sending.write('the first half');
  const incoming = join(app.dataDir, 'attachments', 'incoming');
  while ((await readdir(incoming).catch(() => [])).length === 0) await sleep(10);
  sending.destroy();
  while ((await readdir(incoming)).length > 0) await sleep(10);
  expect(await filesIn(join(app.dataDir, 'attachments'))).toEqual([]);
  await app.end();
});
