import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AttachmentStore } from '../attachments/attachment-store';
import { codeOf } from '../embedded/error-code';
import { DamagedBackup, type FilePart } from './backup-file';

/** As much of a file as one line of a backup holds. */
const PART_BYTES = 768 * 1024;

/** Every attachment below the folder, part by part, in the order of their hashes. */
export async function* filesIn(folder: string): AsyncGenerator<FilePart> {
  for (const start of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const rest of await namesIn(join(folder, start))) {
      for await (const part of createReadStream(join(folder, start, rest), { highWaterMark: PART_BYTES }))
        yield { file: start + rest, part: (part as Buffer).toString('base64') };
      yield { file: start + rest, part: null };
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

/** Puts files back, each by its content: one that is another than it was is `DamagedBackup`. */
export class FilesToPutBack {
  private readonly store: AttachmentStore;
  private parts: Buffer[] = [];

  constructor(folder: string) {
    this.store = new AttachmentStore(folder);
  }

  async take({ file, part }: FilePart): Promise<void> {
    if (part !== null) return void this.parts.push(Buffer.from(part, 'base64'));
    const { sha256 } = await this.store.save(this.taken(), () => undefined);
    if (sha256 !== file) throw new DamagedBackup(`the attachment ${file} is another one`);
  }

  private taken(): Readable {
    const { parts } = this;
    this.parts = [];
    return Readable.from(parts);
  }
}
