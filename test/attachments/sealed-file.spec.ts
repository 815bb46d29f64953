import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentOf, DamagedFile, FileSealing, SealedFile } from '../../src/attachments/sealed-file';

const PART = 65_536;
const SEALED = PART + 16;
const key = randomBytes(32);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-sealed-'));
  path = join(folder, 'file');
});
afterEach(() => rm(folder, { recursive: true }));

/** Seals what comes in chunks of this many bytes. */
async function sealedOf(content: Buffer, chunk = 50_000): Promise<void> {
  const sealing = new FileSealing(key);
  await writeFile(path, '');
  for (let at = 0; at < content.length; at += chunk)
    await appendFile(path, sealing.take(content.subarray(at, at + chunk)));
  await appendFile(path, sealing.end());
}

async function opened(with_ = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of contentOf(path, with_)) parts.push(part);
  return Buffer.concat(parts);
}

describe('a sealed file', () => {
  it.each([1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 7])('of %i bytes is opened as it was', async (bytes) => {
    const content = randomBytes(bytes);
    for (const chunk of [7_000, PART, 10 * PART]) {
      await sealedOf(content, chunk);
      // A tag for each part that was begun.
      expect((await readFile(path)).length).toBe(bytes + 16 * Math.ceil(bytes / PART));
      expect(await opened()).toEqual(content);
    }
  });

  it('is read from any byte to any other', async () => {
    const content = randomBytes(3 * PART + 7);
    await sealedOf(content);
    const file = await open(path);
    const sealed = await SealedFile.in(file, key);
    expect(sealed.bytes).toBe(content.length);
    for (const [from, until] of [
      [0, 16],
      [PART - 1, PART + 1],
      [PART, 2 * PART],
      [10, 3 * PART + 7],
      [3 * PART, 4 * PART],
      [3 * PART + 7, 4 * PART],
    ] as const)
      expect(await sealed.read(from, until)).toEqual(content.subarray(from, until));
    await file.close();
  });

  it.each([
    [
      'in which a bit was changed',
      async () =>
        writeFile(
          path,
          (await readFile(path)).map((byte, at) => (at === PART + 99 ? byte ^ 1 : byte)),
        ),
    ],
    ['that was cut off within a part', () => truncate(path, 2 * SEALED + 40)],
    ['that was cut off between two parts', () => truncate(path, 2 * SEALED)],
    ['of which nothing is left', () => truncate(path, 0)],
    ['with something behind it', () => appendFile(path, 'more')],
    [
      'whose parts changed places',
      async () => {
        const bytes = await readFile(path);
        await writeFile(
          path,
          Buffer.concat([bytes.subarray(SEALED, 2 * SEALED), bytes.subarray(0, SEALED), bytes.subarray(2 * SEALED)]),
        );
      },
    ],
  ])('%s is damaged', async (_what, damage) => {
    await sealedOf(randomBytes(2 * PART + 500));
    await damage();
    await expect(opened()).rejects.toBeInstanceOf(DamagedFile);
  });

  it('is opened by its own key only', async () => {
    await sealedOf(Buffer.from('病历'));
    await expect(opened(randomBytes(32))).rejects.toBeInstanceOf(DamagedFile);
  });
});
