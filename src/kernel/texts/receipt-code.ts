import { sha256 } from '../hash';

/** Crockford's base 32: no I, L, O and U, so that a code can be read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;
const GROUP = /.{4}/g;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** The first 140 bits as a receipt code is told: `7K3M-90QX-…`, seven groups of four. */
export function receiptCodeOf(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    for (; held >= 5; held -= 5) text += ALPHABET.charAt((bits >> (held - 5)) & 31);
    if (text.length >= LENGTH) break;
  }
  return (text.slice(0, LENGTH).match(GROUP) ?? []).join('-');
}

/**
 * What is kept of a receipt code: SHA-256 of the code as it was made, however it was typed; 140 bits cannot be guessed.
 * Undefined for what cannot be a code.
 */
export function receiptHashOf(code: string): string | undefined {
  // Most were made here a moment ago, or copied as they were told.
  const asMade = code.replaceAll('-', '');
  if (CODE.test(asMade)) return sha256(asMade);
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return CODE.test(plain) ? sha256(plain) : undefined;
}
