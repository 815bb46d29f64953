import { randomFillSync } from 'node:crypto';

/** Of AES-GCM. */
export const NONCE_BYTES = 12;
const AT_ONCE = 512;

const drawn = Buffer.allocUnsafeSlow(NONCE_BYTES * AT_ONCE);
let next = drawn.length;

/** Random bytes that were given to nobody before. Drawn many at once: to ask for twelve costs as much as to ask for thousands. */
export function freshNonce(): Buffer {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  return Buffer.from(drawn.subarray(next, (next += NONCE_BYTES)));
}
