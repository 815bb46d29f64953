import { createHash, hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const INNER = 0x36;
const OUTER = 0x5c;
const MOST_BYTES_A_CHARACTER = 3;
/** Room for the longest usual text, used again for each. */
const ROOM = 4_096;

/**
 * HMAC-SHA-256 of texts in UTF-8 with one key (RFC 2104: one of more than 64 bytes is hashed first), in lower-case hex. Every
 * command is hashed so: two hashes in one call each take half as long as an `Hmac`, which the collector has to take leave of besides.
 */
export function keyedHash(key: Uint8Array): (text: string) => string {
  const secret = key.length > BLOCK_BYTES ? createHash('sha256').update(key).digest() : key;
  const padded = (byte: number, room: number): Buffer => {
    const block = Buffer.alloc(BLOCK_BYTES + room).fill(byte, 0, BLOCK_BYTES);
    for (const [index, each] of secret.entries()) block[index] = byte ^ each;
    return block;
  };
  const inner = padded(INNER, ROOM);
  const outer = padded(OUTER, DIGEST_BYTES);
  return (text) => {
    const fits = text.length * MOST_BYTES_A_CHARACTER <= ROOM;
    const message = fits
      ? inner.subarray(0, BLOCK_BYTES + inner.write(text, BLOCK_BYTES))
      : Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(text)]);
    outer.write(hash('sha256', message, 'binary'), BLOCK_BYTES, 'binary');
    return hash('sha256', outer, 'hex');
  };
}
