import type { RawEvent } from '../../event-log/event-log';
import { sha256 } from '../merkle/hashes';

/** Form of the leaf's data, its first byte. */
const FORM = 1;
/** What a leaf tells of its event, in the order in which it is told. */
export const LEAF_FIELDS = ['v', 'position', 'stream', 'version', 'id', 'type', 'recordedAt', 'digest'] as const;
export type LeafField = (typeof LEAF_FIELDS)[number];
/** All as text; the digest in hex. */
export type Leaf = Readonly<Record<LeafField, string>>;

const LENGTH_BYTES = 2;
const DIGEST_BYTES = 32;
/** Room for the longest leaf: names have up to 1,000 bytes. Used again for each: nothing is left in it for anyone. */
const scratch = Buffer.alloc(4_096);
let stored = Buffer.alloc(64 * 1024);

/** SHA-256 of the stored bytes: the length of the data in four bytes, big-endian, then data and metadata in UTF-8. */
export function digestOf({ data, meta }: Pick<RawEvent, 'data' | 'meta'>): Buffer {
  const most = 4 + 3 * (data.length + meta.length);
  if (most > stored.length) stored = Buffer.alloc(most);
  const length = stored.write(data, 4);
  stored.writeUInt32BE(length);
  const end = 4 + length + stored.write(meta, 4 + length);
  return sha256(stored.subarray(0, end));
}

/** The data of an event's leaf: the form, then each field with its length in two bytes, big-endian, before it. */
export function leafDataOf(event: RawEvent): Buffer {
  scratch[0] = FORM;
  let at = 1;
  const tell = (text: string): void => {
    const length = scratch.write(text, at + LENGTH_BYTES);
    scratch.writeUInt16BE(length, at);
    at += LENGTH_BYTES + length;
  };
  tell(String(event.v));
  tell(event.position);
  tell(event.stream);
  tell(String(event.version));
  tell(event.id);
  tell(event.type);
  tell(event.recordedAt);
  scratch.writeUInt16BE(DIGEST_BYTES, at);
  scratch.set(digestOf(event), at + LENGTH_BYTES);
  return Buffer.from(scratch.subarray(0, at + LENGTH_BYTES + DIGEST_BYTES));
}

/** What the data of a leaf tell. Throws `TypeError` for what is none. */
export function parseLeaf(data: Buffer): Leaf {
  const fields: Buffer[] = [];
  for (let at = 1; at < data.length;) {
    const length = at + LENGTH_BYTES <= data.length ? data.readUInt16BE(at) : data.length;
    fields.push(data.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length));
    at += LENGTH_BYTES + length;
    if (at > data.length) throw new TypeError('a leaf ends before its last field');
  }
  if (data[0] !== FORM || fields.length !== LEAF_FIELDS.length) throw new TypeError('this is no leaf of an event log');
  const told = LEAF_FIELDS.map((name, at) => [name, fields[at]?.toString(name === 'digest' ? 'hex' : 'utf8') ?? '']);
  return Object.fromEntries(told) as Leaf;
}

/** The fields in which two leaves differ. */
export function differences(one: Buffer, other: Buffer): LeafField[] {
  const [first, second] = [parseLeaf(one), parseLeaf(other)];
  return LEAF_FIELDS.filter((field) => first[field] !== second[field]);
}
