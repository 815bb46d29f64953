import { createHash, randomBytes } from 'node:crypto';
import type { DataKey } from '../keys/key-supply';
import { seal, unseal, type Place } from '../sealing/seal';

/** The key of one file as it lies on the disk, under the id that it is stored by. */
export type FileKey = DataKey;

/** A file as one fact names it. */
export interface NamedFile {
  /** What the fact calls it: SHA-256 of the salt and the SHA-256 of its content, so that nobody can try a content against it. */
  readonly name: string;
  /** Of the content, in hex. */
  readonly sha256: string;
  /** 32 random bytes in hex, of this fact only. */
  readonly salt: string;
  readonly key: FileKey;
}

const SALT_BYTES = 32;
const FIELD = 'files';

/** What a fact calls a file. Whoever has salt and file can tell that it is the one; without the salt the name tells nothing. */
export const nameOf = (salt: string, sha256: string): string =>
  createHash('sha256')
    .update(Buffer.from(salt + sha256, 'hex'))
    .digest('hex');

export function named(sha256: string, key: FileKey): NamedFile {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return { name: nameOf(salt, sha256), sha256, salt, key };
}

type Told = readonly [sha256: string, salt: string, id: string, key: string];

/** The files of one fact, sealed with the key of a data subject: whoever destroys that key takes the keys of the files along. */
export function sealFiles(files: readonly NamedFile[], subject: string, place: Place, key: DataKey): string {
  const told = files.map(({ sha256, salt, key: { id, bytes } }): Told => [
    sha256,
    salt,
    id,
    bytes.toString('base64url'),
  ]);
  return seal({ [FIELD]: told }, subject, place, key).text;
}

/** Throws when the text was changed, or sealed in another place or with another key. */
export function unsealFiles(text: string, subject: string, place: Place, key: DataKey): readonly NamedFile[] {
  const { [FIELD]: told } = unseal({ key: key.id, subject, fields: [FIELD], text }, place, key.bytes);
  return (told as readonly Told[]).map(([sha256, salt, id, bytes]) => ({
    ...{ name: nameOf(salt, sha256), sha256, salt },
    key: { id, bytes: Buffer.from(bytes, 'base64url') },
  }));
}
