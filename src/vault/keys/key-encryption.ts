import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';
import { freshNonce, NONCE_BYTES } from './nonces';

const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** Derives a key for one use only; `secret` has at least 32 characters that nobody can guess. */
export const derivedKey = (secret: string | Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `casetrail ${use}`, KEY_BYTES));

/** So many fresh keys, drawn at once. */
export function newKeys(count: number): Buffer[] {
  const drawn = randomBytes(count * KEY_BYTES);
  return Array.from({ length: count }, (_none, index) => drawn.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES));
}

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** The key-encryption key that wraps now, and those before it that can still unwrap; named by what shows nothing of them. */
export class KeyEncryption {
  readonly name: string;
  private readonly known: ReadonlyMap<string, Buffer>;
  private readonly current: Buffer;

  constructor(current: string, ...earlier: readonly string[]) {
    const keys = [current, ...earlier].map((secret) => derivedKey(secret, 'key encryption'));
    this.known = new Map(keys.map((key) => [nameOf(key), key]));
    this.current = keys[0] ?? Buffer.alloc(0);
    this.name = nameOf(this.current);
  }

  /** The key as it may be stored, bound to its id. */
  wrap(id: string, key: Buffer): Buffer {
    const nonce = freshNonce();
    const cipher = createCipheriv('aes-256-gcm', this.current, nonce).setAAD(Buffer.from(id));
    return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when it was wrapped by a key that is not known here, or when it was changed. */
  unwrap(id: string, wrapped: Buffer, by: string): Buffer {
    const key = this.known.get(by);
    if (key === undefined) throw new UnknownSealKey();
    const body = wrapped.subarray(NONCE_BYTES, -TAG_BYTES);
    const cipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(id));
    cipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([cipher.update(body), cipher.final()]);
  }
}

export class UnknownSealKey extends Error {
  constructor() {
    super(
      'the keys of this installation were wrapped by another SEAL_KEY: set the one they were wrapped by, or SEAL_KEY_BEFORE to it while keys are rotated',
    );
    this.name = 'UnknownSealKey';
  }
}

const nameOf = (key: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from('name of '), key]), 'hex').slice(0, 16);
