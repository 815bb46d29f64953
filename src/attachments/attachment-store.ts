import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import { codeOf } from '../embedded/error-code';
import { newId } from '../kernel/ids';
import { NotFound, Refusal } from '../kernel/refusal';
import type { HandedIn } from '../vault/files/handed-in.port';
import type { FileKey, NamedFile } from '../vault/files/named-files';
import { newKey } from '../vault/keys/key-encryption';
import { FileFolder } from './file-folder';
import { FILE_KINDS, kindOfStart, START_BYTES, TEXT, type FileKind } from './file-kinds';
import type { GivenFile, GivenFiles } from './given-files.port';
import type { KeptFile } from './kept-files.port';
import { officeKind } from './office-file';
import { ReceivedContent } from './received-content';
import { contentOf, FileSealing, SealedFile } from './sealed-file';
import { StoredFiles } from './stored-files.port';

/** Largest attachment: recordings of a conversation fit, films do not. */
export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024;

/**
 * Files that were handed in, each sealed with a key of its own before it reaches the disk. The key waits in the vault until a fact
 * names the file, and then stands in the fact, sealed with the key of the case: nothing else opens the file after a day.
 */
export class AttachmentStore extends StoredFiles implements GivenFiles {
  private readonly folder: FileFolder;

  constructor(
    folder: string,
    private readonly handedIn: HandedIn,
    private readonly most = MAX_ATTACHMENT_BYTES,
  ) {
    super();
    this.folder = new FileFolder(folder);
  }

  async missing(hashes: readonly string[]): Promise<readonly string[]> {
    if (hashes.length === 0) return hashes;
    const waiting = await this.handedIn.waiting(hashes);
    const there = await Promise.all(hashes.map((sha256) => this.has(waiting.get(sha256))));
    return hashes.filter((_hash, index) => !there[index]);
  }

  /**
   * Keeps what comes. `accept` may refuse its kind by throwing. Throws `PayloadTooLargeException` (413) once more than allowed
   * has come, `Refusal` for an empty file and for a kind that is not taken. The same content again keeps the one that waits.
   */
  async save(content: AsyncIterable<Buffer>, accept: (kind: FileKind) => void): Promise<KeptFile> {
    const key: FileKey = { id: newId(), bytes: newKey() };
    const { lost, keepAs, ...stored } = await this.folder.receive(async (file) => {
      const { sha256, bytes, kind } = await this.sealed(content, file, key);
      accept(kind);
      const earlier = (await this.handedIn.waiting([sha256])).get(sha256);
      const again = await this.has(earlier);
      return { sha256, bytes, kind, ...(!again && { keepAs: key.id, lost: earlier }) };
    });
    const waits = await this.handedIn.keep(stored.sha256, key, lost);
    // Somebody handed in the same at the same time.
    if (keepAs !== undefined && waits !== keepAs) await this.folder.remove(keepAs);
    return stored;
  }

  /** Throws `NotFound` when it is not on the disk, `DamagedFile` when it is another one there; so does its content. */
  async open({ sha256, key }: NamedFile): Promise<KeptFile & { readonly content: Readable }> {
    const path = this.folder.placeOf(key.id);
    const file = await open(path, 'r').catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new NotFound('attachment', sha256) : error;
    });
    try {
      const sealed = await SealedFile.in(file, key.bytes);
      // What was taken as text then is no other kind: those are known by their start.
      const kind = await kindOf(await sealed.read(0, START_BYTES), true, sealed);
      return { sha256, kind, bytes: sealed.bytes, content: Readable.from(contentOf(path, key.bytes)) };
    } finally {
      await file.close();
    }
  }

  async give(named: NamedFile): Promise<GivenFile> {
    const { kind, bytes, content } = await this.open(named);
    return { type: kind.type, ending: kind.endings[0], bytes, content };
  }

  /** Removes what was left half by programs that were killed, and what nobody named within a day. */
  async tidy(): Promise<void> {
    await this.folder.tidy();
    for (const id of await this.handedIn.expire()) await this.folder.remove(id);
  }

  private async sealed(content: AsyncIterable<Buffer>, file: FileHandle, key: FileKey): Promise<KeptFile> {
    const [received, sealing] = [new ReceivedContent(), new FileSealing(key.bytes)];
    for await (const chunk of content) {
      if (received.bytes + chunk.length > this.most)
        throw new PayloadTooLargeException(`the file is larger than ${this.most} bytes`);
      received.take(chunk);
      await file.appendFile(sealing.take(chunk));
    }
    const { bytes } = received;
    const { sha256, start, plainText } = received.end();
    if (bytes === 0) throw new Refusal('attachment-empty');
    await file.appendFile(sealing.end());
    return { sha256, bytes, kind: await kindOf(start, plainText, await SealedFile.in(file, key.bytes)) };
  }

  private has(id: string | undefined): Promise<boolean> {
    return id === undefined ? Promise.resolve(false) : this.folder.has(id);
  }
}

async function kindOf(start: Buffer, plainText: boolean, file: SealedFile): Promise<FileKind> {
  const told = kindOfStart(start);
  const kind = told === 'zip' ? await officeKind(file) : (told ?? (plainText ? TEXT : undefined));
  if (kind) return kind;
  throw new Refusal('attachment-kind-unknown', { allowed: FILE_KINDS.map(({ endings: [ending] }) => ending) });
}
