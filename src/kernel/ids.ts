import { createHash, randomUUID } from 'node:crypto';

const NAMESPACE = '6f1d1f2a-3f0b-5c8e-9a53-0c7e4b1f6d21';

/** A fresh random id. */
export const newId = (): string => randomUUID();

/** UUID version 5 (RFC 9562): the same name gives the same id, for ever. */
export function uuidOf(name: string, namespace = NAMESPACE): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Id of the `index`-th event (from 0) of a command: both logs know a repetition by it. */
export const eventIdOf = (commandId: string, index: number): string => uuidOf(`${commandId}#${index}`);
