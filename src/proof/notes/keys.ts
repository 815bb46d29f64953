import {
  createPrivateKey,
  createPublicKey,
  hash,
  sign as signWith,
  verify as verifyWith,
  type KeyObject,
} from 'node:crypto';

/** Signature types of C2SP signed-note that are spoken here. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
type SignatureType = typeof ED25519 | typeof COSIGNATURE;

const SEED_BYTES = 32;
const NAME = /^[^\s+\p{Z}\p{Cc}]+$/u;
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Who may have signed: a name, and the public half of a key for one type of signature. */
export interface Verifier {
  readonly name: string;
  readonly type: SignatureType;
  /** First four bytes of SHA-256(name ‖ LF ‖ type ‖ public key), as a number. */
  readonly keyId: number;
  readonly publicKey: Buffer;
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}

export interface Signer {
  readonly verifier: Verifier;
  readonly sign: (message: Uint8Array) => Buffer;
}

export const isKeyName = (name: string): boolean => NAME.test(name);

function keyIdOf(name: string, type: SignatureType, publicKey: Buffer): number {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]), 'buffer').readUInt32BE();
}

/** Throws `TypeError` for what cannot be a name or a key. */
export function verifierOf(name: string, type: SignatureType, publicKey: Buffer): Verifier {
  if (!isKeyName(name)) throw new TypeError(`${JSON.stringify(name)} cannot be the name of a key`);
  if (publicKey.length !== SEED_BYTES) throw new TypeError('a public key of Ed25519 has 32 bytes');
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return {
    name,
    type,
    keyId: keyIdOf(name, type, publicKey),
    publicKey,
    verifies: (message, signature) => verifyWith(null, message, key, signature),
  };
}

/** The key made from 32 secret bytes (RFC 8032). */
export function signerOf(name: string, type: SignatureType, seed: Buffer): Signer {
  if (seed.length !== SEED_BYTES) throw new TypeError('the secret of an Ed25519 key has 32 bytes');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { verifier: verifierOf(name, type, publicHalf(key)), sign: (message) => signWith(null, message, key) };
}

const publicHalf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

const idInHex = (keyId: number): string => keyId.toString(16).padStart(8, '0');

/** A verifier in one line: `<name>+<key id in hex>+base64(type ‖ public key)`. */
export const vkeyOf = ({ name, type, keyId, publicKey }: Verifier): string =>
  `${name}+${idInHex(keyId)}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;

/** The verifier that a line tells. Throws `TypeError`. */
export function parseVkey(vkey: string): Verifier {
  const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(vkey) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  const type = bytes[0];
  if (name === undefined || bytes.toString('base64') !== base64 || (type !== ED25519 && type !== COSIGNATURE))
    throw new TypeError(`${JSON.stringify(vkey)} is no key for verifying`);
  const verifier = verifierOf(name, type, bytes.subarray(1));
  if (idInHex(verifier.keyId) !== id) throw new TypeError(`the id of the key ${name} is not that of its bytes`);
  return verifier;
}
