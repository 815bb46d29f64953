import { createHash } from 'node:crypto';
import { START_BYTES } from './file-kinds';

/** Characters of a plain text: everything but control characters other than tab, line feed, form feed and return. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** What is learnt of a file while its bytes go by, once. */
export class ReceivedContent {
  bytes = 0;
  private readonly digest = createHash('sha256');
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private start = Buffer.alloc(0);
  private plain = true;

  take(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.digest.update(chunk);
    if (this.start.length < START_BYTES) {
      this.start = Buffer.concat([this.start, chunk.subarray(0, START_BYTES - this.start.length)]);
    }
    this.plain &&= this.isPlain(chunk);
  }

  /** To be asked once, when every byte went by: its hash, its first bytes, and whether it is plain UTF-8 text. */
  end(): { readonly sha256: string; readonly start: Buffer; readonly plainText: boolean } {
    return { sha256: this.digest.digest('hex'), start: this.start, plainText: this.plain && this.isPlain() };
  }

  private isPlain(chunk?: Buffer): boolean {
    try {
      return !CONTROL.test(chunk === undefined ? this.utf8.decode() : this.utf8.decode(chunk, { stream: true }));
    } catch {
      return false;
    }
  }
}
