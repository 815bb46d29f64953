import { createCipheriv, createDecipheriv } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** As much of a file as is sealed by itself. */
const PART_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_BYTES = PART_BYTES + TAG_BYTES;
const NONCE_BYTES = 12;

/** What is stored is not what was handed in: changed, cut off, or sealed with another key. */
export class DamagedFile extends Error {
  constructor(options?: ErrorOptions) {
    super('a stored file is not as it was handed in', options);
    this.name = 'DamagedFile';
  }
}

/** The key is of one file only, so that numbers make nonces; the last part says that it is the last. */
function nonceOf(part: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES, 0);
  nonce.writeUInt8(isLast ? 1 : 0);
  nonce.writeUInt32BE(part, NONCE_BYTES - 4);
  return nonce;
}

/** Seals a file part by part (AES-256-GCM) while it comes: in constant memory, however long it is. */
export class FileSealing {
  private part = 0;
  private held: Buffer = Buffer.alloc(0);

  constructor(private readonly key: Buffer) {}

  /** What may be written of it. */
  take(chunk: Buffer): Buffer {
    this.held = Buffer.concat([this.held, chunk]);
    const sealed: Buffer[] = [];
    // Of a full part it is not known before more comes whether it is the last.
    for (; this.held.length > PART_BYTES; this.held = this.held.subarray(PART_BYTES))
      sealed.push(this.seal(this.held.subarray(0, PART_BYTES), false));
    return Buffer.concat(sealed);
  }

  /** The rest of it. */
  end(): Buffer {
    return this.seal(this.held, true);
  }

  private seal(plain: Buffer, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.part++, isLast));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
}

/** A sealed file, read where somebody wants to; throws `DamagedFile`. */
export class SealedFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly key: Buffer,
    private readonly stored: number,
  ) {}

  static async in(file: FileHandle, key: Buffer): Promise<SealedFile> {
    return new SealedFile(file, key, (await file.stat()).size);
  }

  private get parts(): number {
    return Math.ceil(this.stored / SEALED_BYTES);
  }

  /** Of its content. */
  get bytes(): number {
    return this.stored - this.parts * TAG_BYTES;
  }

  /** From a byte to before another one, as far as there are any. */
  async read(from: number, until: number): Promise<Buffer> {
    const end = Math.min(until, this.bytes);
    if (from >= end) return Buffer.alloc(0);
    const first = Math.floor(from / PART_BYTES);
    const read: Buffer[] = [];
    for (let part = first; part * PART_BYTES < end; part++) read.push(await this.open(part));
    return Buffer.concat(read).subarray(from - first * PART_BYTES, end - first * PART_BYTES);
  }

  async *all(): AsyncGenerator<Buffer> {
    for (let part = 0; part < Math.max(this.parts, 1); part++) yield await this.open(part);
  }

  private async open(part: number): Promise<Buffer> {
    const { bytesRead, buffer } = await this.file.read(
      Buffer.alloc(SEALED_BYTES),
      0,
      SEALED_BYTES,
      part * SEALED_BYTES,
    );
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(part, part === this.parts - 1));
      cipher.setAuthTag(buffer.subarray(bytesRead - TAG_BYTES, bytesRead));
      return Buffer.concat([cipher.update(buffer.subarray(0, bytesRead - TAG_BYTES)), cipher.final()]);
    } catch (cause) {
      throw new DamagedFile({ cause });
    }
  }
}

/** The content of a sealed file from its first byte to its last; what was damaged ends it with `DamagedFile`. */
export async function* contentOf(path: string, key: Buffer): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    yield* (await SealedFile.in(file, key)).all();
  } finally {
    await file.close();
  }
}
