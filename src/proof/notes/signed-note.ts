import type { Signer, Verifier } from './keys';
import { isKeyName } from './keys';

/** Signatures of a note that are looked at; a note may have no more. */
const MOST_SIGNATURES = 64;
const ID_BYTES = 4;
const CONTROL = /[^\P{Cc}\n]|\p{Surrogate}/u;
const LINE = /^— (\S+) (\S+)$/u;

/** A signature line: whose key it claims to be, and what follows the key id. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Buffer;
}

/** A text that ends in a line break, and its signatures. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export const signatureLine = ({ name, keyId, signature }: NoteSignature): string => {
  const bytes = Buffer.alloc(ID_BYTES + signature.length);
  bytes.writeUInt32BE(keyId);
  bytes.set(signature, ID_BYTES);
  return `— ${name} ${bytes.toString('base64')}\n`;
};

export const noteOf = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

/** The note signed by each of the keys. */
export const signNote = (text: string, signers: readonly Signer[]): SignedNote => ({
  text,
  signatures: signers.map(({ verifier: { name, keyId }, sign }) => ({
    name,
    keyId,
    signature: sign(Buffer.from(text)),
  })),
});

/** Reads a note as C2SP signed-note spells it. Throws `TypeError`. */
export function parseNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  const lines = note.slice(end + 2).split('\n');
  if (end < 0 || CONTROL.test(note) || lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES)
    throw new TypeError('this is no signed note');
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

export function parseSignature(line: string): NoteSignature {
  const [, name = '', base64 = ''] = LINE.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (!isKeyName(name) || bytes.toString('base64') !== base64 || bytes.length <= ID_BYTES)
    throw new TypeError('this is no signature of a note');
  return { name, keyId: bytes.readUInt32BE(), signature: bytes.subarray(ID_BYTES) };
}

/** The signatures that a key claims to have made. */
export const claimedBy = ({ signatures }: SignedNote, { name, keyId }: Verifier): NoteSignature[] =>
  signatures.filter((one) => one.name === name && one.keyId === keyId);

/** The known keys that signed the note; others are passed over. Throws `TypeError` when a known key's signature is wrong. */
export function signedBy(note: SignedNote, known: readonly Verifier[]): Verifier[] {
  const message = Buffer.from(note.text);
  return known.filter((verifier) => {
    const claimed = claimedBy(note, verifier);
    if (!claimed.every(({ signature }) => verifier.verifies(message, signature)))
      throw new TypeError(`the signature of ${verifier.name} is not valid`);
    return claimed.length > 0;
  });
}
