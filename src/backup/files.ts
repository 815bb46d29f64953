import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileFolder, isId } from '../attachments/file-folder';
import { codeOf } from '../embedded/error-code';
import { DamagedBackup, type FilePart } from './backup-file';

/** As much of a file as one line of a backup holds. */
const PART_BYTES = 768 * 1024;

/** Every attachment below the folder, sealed as it is, part by part, in the order of their ids. */
export async function* filesIn(folder: string): AsyncGenerator<FilePart> {
  for (const start of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const file of await namesIn(join(folder, start))) {
      for await (const part of createReadStream(join(folder, start, file), { highWaterMark: PART_BYTES }))
        yield { file, part: (part as Buffer).toString('base64') };
      yield { file, part: null };
    }
}

async function namesIn(folder: string): Promise<string[]> {
  return (
    await readdir(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    })
  ).sort();
}

/** Puts files back as they were: what is in them is told by the hash of the backup, and by the seal of each part. */
export class FilesToPutBack {
  private readonly folder: FileFolder;

  constructor(folder: string) {
    this.folder = new FileFolder(folder);
  }

  /** The whole of the next file; `lines` goes on behind it. */
  async take(first: FilePart, lines: AsyncIterator<object, unknown>): Promise<void> {
    const { file } = first;
    if (!isId(file)) throw new DamagedBackup('an attachment has no id');
    await this.folder.receive(async (to) => {
      for (let next: Partial<FilePart> = first; next.part !== null; next = await nextOf(lines)) {
        if (next.file !== file || next.part === undefined) throw new DamagedBackup(`the attachment ${file} is cut off`);
        await to.appendFile(Buffer.from(next.part, 'base64'));
      }
      return { keepAs: file };
    });
  }
}

async function nextOf(lines: AsyncIterator<object, unknown>): Promise<Partial<FilePart>> {
  const next = await lines.next();
  return next.done === true ? {} : next.value;
}
