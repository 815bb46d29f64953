import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

/** SHA-256. As a text of bytes it comes out of OpenSSL in half the time that a buffer of its own takes. */
export const sha256 = (bytes: Uint8Array): Buffer => Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');

/** Root of a tree without leaves (RFC 6962, 2.1). */
export const EMPTY_ROOT: Buffer = sha256(Buffer.alloc(0));

const LEAF = 0x00;
const NODE = 0x01;
// Used again for every hash: nothing is left in them for anyone.
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);
const SHORT = 1_024;
const short = Buffer.alloc(SHORT);

/** SHA-256(0x00 ‖ data): other than every inner node, whatever the data are. */
export function leafHash(data: Uint8Array): Buffer {
  const bytes = data.length < SHORT ? short.subarray(0, data.length + 1) : Buffer.alloc(data.length + 1);
  bytes[0] = LEAF;
  bytes.set(data, 1);
  return sha256(bytes);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** SHA-256 of bytes that begin with a byte for the kind of node, into its place: nothing is copied, no buffer made. */
function writeHash(kind: number, bytes: Buffer, into: Buffer, place: number): void {
  const before = bytes[0] ?? 0;
  bytes[0] = kind;
  const text = hash('sha256', bytes, 'binary');
  bytes[0] = before;
  into.write(text, place, 'latin1');
}

/** The hash of a leaf, into its place. The byte before its data is given with them, and is afterwards what it was. */
export const writeLeafHash = (byteAndData: Buffer, into: Buffer, place: number): void =>
  writeHash(LEAF, byteAndData, into, place);

/** The hash of the node over two hashes, into its place. The byte before them is given with them, and is afterwards what it was. */
export const writeNodeHash = (byteAndChildren: Buffer, into: Buffer, place: number): void =>
  writeHash(NODE, byteAndChildren, into, place);

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
