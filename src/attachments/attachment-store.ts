import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import { newId } from '../kernel/ids';
import { NotFound, Refusal } from '../kernel/refusal';
import { codeOf } from '../embedded/error-code';
import { FILE_KINDS, kindOfStart, START_BYTES, TEXT, type FileKind } from './file-kinds';
import { officeKind } from './office-file';
import { ReceivedContent } from './received-content';
import type { GivenFile, GivenFiles } from './given-files.port';
import { StoredFiles } from './stored-files.port';

/** Largest attachment: recordings of a conversation fit, films do not. */
export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024;
/** A file that has been coming for so long was given up. */
const GIVEN_UP_AFTER_MS = 24 * 60 * 60 * 1000;

export interface StoredFile {
  readonly sha256: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files by the SHA-256 of their content, below one folder: `ab/cdef…`. A file is there whole or not at all: it comes into
 * `incoming`, is forced to the disk and then gets its name.
 */
export class AttachmentStore extends StoredFiles implements GivenFiles {
  private readonly incoming: string;

  constructor(
    private readonly folder: string,
    private readonly most = MAX_ATTACHMENT_BYTES,
  ) {
    super();
    this.incoming = join(folder, 'incoming');
  }

  async missing(hashes: readonly string[]): Promise<readonly string[]> {
    const there = await Promise.all(hashes.map((sha256) => this.has(sha256)));
    return hashes.filter((_hash, index) => !there[index]);
  }

  /**
   * Keeps what comes. `accept` may refuse its kind by throwing. Throws `PayloadTooLargeException` (413) once more than allowed
   * has come, `Refusal` for an empty file and for a kind that is not taken. The same content again changes nothing.
   */
  async save(content: AsyncIterable<Buffer>, accept: (kind: FileKind) => void): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, newId());
    const file = await open(path, 'wx+', 0o600);
    try {
      const received = new ReceivedContent();
      for await (const chunk of content) {
        if (received.bytes + chunk.length > this.most) {
          throw new PayloadTooLargeException(`the file is larger than ${this.most} bytes`);
        }
        received.take(chunk);
        await file.appendFile(chunk);
      }
      const { bytes } = received;
      const { sha256, start, plainText } = received.end();
      if (bytes === 0) throw new Refusal('attachment-empty');
      const kind = await kindOf(start, plainText, file, bytes);
      accept(kind);
      await file.sync();
      await this.name(path, sha256);
      return { sha256, kind, bytes };
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }

  /** Throws `NotFound`. */
  async open(sha256: string): Promise<StoredFile & { readonly content: Readable }> {
    if (!SHA256.test(sha256)) throw new NotFound('attachment', sha256);
    const file = await open(this.placeOf(sha256), 'r').catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new NotFound('attachment', sha256) : error;
    });
    try {
      const { size: bytes } = await file.stat();
      const { buffer } = await file.read(
        Buffer.alloc(Math.min(bytes, START_BYTES)),
        0,
        Math.min(bytes, START_BYTES),
        0,
      );
      // What was taken as text then is no other kind: those are known by their start.
      const kind = await kindOf(buffer, true, file, bytes);
      return { sha256, kind, bytes, content: createReadStream(this.placeOf(sha256)) };
    } finally {
      await file.close();
    }
  }

  async give(sha256: string): Promise<GivenFile> {
    const { kind, bytes, content } = await this.open(sha256);
    return { type: kind.type, ending: kind.endings[0], bytes, content };
  }

  /** Removes what was left half by programs that were killed. */
  async tidy(): Promise<void> {
    const left = await readdir(this.incoming).catch((): string[] => []);
    for (const name of left) {
      const path = join(this.incoming, name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > GIVEN_UP_AFTER_MS) await rm(path, { force: true });
    }
  }

  private has(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return Promise.resolve(false);
    return access(this.placeOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  private placeOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }

  /** In one step: whoever is killed before leaves no file, whoever is killed after a whole one. */
  private async name(path: string, sha256: string): Promise<void> {
    const folder = join(this.folder, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, this.placeOf(sha256));
    await syncFolder(folder);
  }
}

async function kindOf(start: Buffer, plainText: boolean, file: FileHandle, bytes: number): Promise<FileKind> {
  const told = kindOfStart(start);
  const kind = told === 'zip' ? await officeKind(file, bytes) : (told ?? (plainText ? TEXT : undefined));
  if (kind) return kind;
  throw new Refusal('attachment-kind-unknown', { allowed: FILE_KINDS.map(({ endings: [ending] }) => ending) });
}

/** The name is as durable as the content; Windows keeps names of folders by itself and refuses to open one. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
