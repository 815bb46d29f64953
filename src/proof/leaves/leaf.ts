import { hash } from 'node:crypto';
import type { RawEvent } from '../../event-log/event-log';

/** Form of the leaf's data, its first byte. */
const FORM = '\x01';
/** What a leaf tells of its event, in the order in which it is told. */
export const LEAF_FIELDS = ['v', 'position', 'stream', 'version', 'id', 'type', 'recordedAt', 'digest'] as const;
export type LeafField = (typeof LEAF_FIELDS)[number];
/** All as text; the digest in hex. */
export type Leaf = Readonly<Record<LeafField, string>>;

const LENGTH_BYTES = 2;
/** Used again for each event: nothing is left in it for anyone. */
let stored = Buffer.alloc(64 * 1024);

/**
 * SHA-256 of the stored bytes: the length of the data in four bytes, big-endian, then data and metadata in UTF-8. A character for
 * each byte.
 */
function digestOf({ data, meta }: Pick<RawEvent, 'data' | 'meta'>): string {
  const most = 4 + 3 * (data.length + meta.length);
  if (most > stored.length) stored = Buffer.alloc(most);
  const length = stored.write(data, 4);
  stored.writeUInt32BE(length);
  const end = 4 + length + stored.write(meta, 4 + length);
  return hash('sha256', stored.subarray(0, end), 'binary');
}

/** A length in two bytes, big-endian, a character for each. */
const lengthText = (length: number): string => String.fromCharCode(length >> 8, length & 0xff);
const LENGTHS = Array.from({ length: 256 }, (_, length) => lengthText(length));
const ASCII = /^\p{ASCII}*$/u;

/** A text with its length before it, a character for each byte. */
const told = (bytes: string): string => (LENGTHS[bytes.length] ?? lengthText(bytes.length)) + bytes;

/** The bytes of a text in UTF-8, a character for each. */
const utf8 = (text: string): string => (ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1'));

/** The data of an event's leaf, a character for each byte: the form, then each field with its length in two bytes, big-endian, before it. */
export function leafTextOf(event: RawEvent): string {
  const { stream, version, id, type } = event;
  const names = told(utf8(stream)) + told(String(version)) + told(id) + told(utf8(type));
  const digest = told(digestOf(event));
  // As one text, to be written once: a call for each field costs as much as the hash.
  return FORM + told(String(event.v)) + told(event.position) + names + told(event.recordedAt) + digest;
}

/** The data of an event's leaf. */
export const leafDataOf = (event: RawEvent): Buffer => Buffer.from(leafTextOf(event), 'latin1');

/** What the data of a leaf tell. Throws `TypeError` for what is none. */
export function parseLeaf(data: Buffer): Leaf {
  const fields: Buffer[] = [];
  for (let at = 1; at < data.length;) {
    const length = at + LENGTH_BYTES <= data.length ? data.readUInt16BE(at) : data.length;
    fields.push(data.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length));
    at += LENGTH_BYTES + length;
    if (at > data.length) throw new TypeError('a leaf ends before its last field');
  }
  if (data[0] !== FORM.charCodeAt(0) || fields.length !== LEAF_FIELDS.length)
    throw new TypeError('this is no leaf of an event log');
  const told = LEAF_FIELDS.map((name, at) => [name, fields[at]?.toString(name === 'digest' ? 'hex' : 'utf8') ?? '']);
  return Object.fromEntries(told) as Leaf;
}

/** The fields in which two leaves differ. */
export function differences(one: Buffer, other: Buffer): LeafField[] {
  const [first, second] = [parseLeaf(one), parseLeaf(other)];
  return LEAF_FIELDS.filter((field) => first[field] !== second[field]);
}
