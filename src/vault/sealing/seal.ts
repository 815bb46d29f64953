import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Sealed } from '../../kernel/event';
import { freshNonce, NONCE_BYTES } from '../keys/nonces';
import type { DataKey } from '../keys/key-supply';

const TAG_BYTES = 16;

/** The fact that something is sealed in: a ciphertext opens nowhere else. */
export interface Place {
  readonly stream: string;
  /** Id of the event. */
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;

const boundTo = ({ stream, id }: Place, fields: readonly string[], subject: string): Buffer =>
  Buffer.from([stream, id, fields.join(','), subject].join('|'));

/** Seals the personal fields of one fact about one data subject. */
export function seal(personal: Fields, subject: string, place: Place, key: DataKey): Sealed {
  const fields = Object.keys(personal);
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(boundTo(place, fields, subject));
  const body = cipher.update(JSON.stringify(personal), 'utf8');
  const text = Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]).toString('base64url');
  return { key: key.id, subject, fields, text };
}

/** The personal fields again. Throws when the ciphertext was changed, or sealed in another place or with another key. */
export function unseal({ subject, fields, text }: Sealed, place: Place, key: Buffer): Fields {
  const all = Buffer.from(text, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE_BYTES));
  cipher.setAAD(boundTo(place, fields, subject)).setAuthTag(all.subarray(-TAG_BYTES));
  const body = Buffer.concat([cipher.update(all.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
  return JSON.parse(body.toString('utf8')) as Fields;
}
