import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { FromDisk } from '../../support/browser/from-disk';
import { type Files, filesIn, unpacked } from './packed-case';

/** `verify.html` of a case file, opened from the disk in a headless browser. */
export function judgedInABrowser(packed: () => Buffer): void {
  describe('in a browser, from a file and without a network', () => {
    const disk = new FromDisk();
    let folder: string;
    let files: Files;
    beforeAll(async () => {
      files = filesIn(packed());
      folder = await unpacked(files);
    });
    afterAll(async () => {
      await disk.close();
      await rm(folder, { recursive: true, force: true });
    });

    const archive = async (content: Files | Buffer): Promise<string> => {
      const path = join(folder, '..', `${folder.slice(-6)}.zip`);
      const bytes = Buffer.isBuffer(content) ? content : zipSync(Object.fromEntries(content));
      await writeFile(path, bytes);
      return path;
    };
    const page = (): string => join(folder, 'verify.html');

    it('verifies the archive and the folder, and loads nothing but itself', async () => {
      const zip = await archive(packed());
      const told = await disk.judge(page(), 'zip', zip);
      expect(told).toEqual({ ok: 'true', text: expect.stringMatching(/^一致 OK · shaoguan-\d+-00001/) as string });
      expect(told.text).toContain('witness.example/test');
      expect((await disk.judge(page(), 'folder', folder)).ok).toBe('true');
      const other = { key: 'another.example+00000000+AQ==' };
      expect(await disk.judge(page(), 'zip', zip, other)).toEqual({
        ok: 'false',
        text: expect.stringContaining('it is of another log') as string,
      });
      expect(new Set(disk.asked)).toEqual(new Set([pathToFileURL(page()).href]));
      await rm(zip);
    });

    it.each(['events.json', 'proof.json', 'checkpoint.txt', 'documents/1.html'])(
      'refuses a changed byte of %s and names the place',
      async (name) => {
        const bytes = Buffer.from(files.get(name) ?? '');
        const at = bytes.length - 40;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const zip = await archive(new Map([...files, [name, bytes]]));
        const { ok, text } = await disk.judge(page(), 'zip', zip);
        expect([ok, text.includes(`· ${name}: `)]).toEqual(['false', true]);
        await rm(zip);
      },
    );
  });
}
