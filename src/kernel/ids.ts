import { hash, randomUUID } from 'node:crypto';

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const NAMESPACE = bytesOf('6f1d1f2a-3f0b-5c8e-9a53-0c7e4b1f6d21');
/** The two bits of RFC 9562 in front of the two that are left of the hash. */
const VARIANT = '89ab';

/** A fresh random id, which tells nothing. */
export const newId = (): string => randomUUID();

/** A fresh id with its time in front (UUID version 7, RFC 9562): what is made at one time lies together in every index. */
export function newIdInTime(): string {
  const now = Date.now();
  if (now !== time.now) {
    const hex = now.toString(16).padStart(12, '0');
    time = { now, text: `${hex.slice(0, 8)}-${hex.slice(8)}-7` };
  }
  return time.text + randomUUID().slice(15);
}

/** How the newest of these ids begins: busy programs make several in a millisecond. */
let time = { now: NaN, text: '' };

/** Room for a namespace and the longest usual name, used again for each: nothing is left in it for anyone. */
const scratch = Buffer.allocUnsafeSlow(512);
const MOST_BYTES_A_CHARACTER = 3;

/** UUID version 5 (RFC 9562): the same name gives the same id, for ever. */
export function uuidOf(name: string, namespace?: string): string {
  const space = namespace === undefined ? NAMESPACE : bytesOf(namespace);
  const most = space.length + name.length * MOST_BYTES_A_CHARACTER;
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  space.copy(bytes);
  const length = space.length + bytes.write(name, space.length);
  const hex = hash('sha1', bytes.subarray(0, length), 'hex');
  const variant = VARIANT.charAt(parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const HAS_TIME = /^[0-9a-f]{8}-[0-9a-f]{4}-[78]/;

/**
 * Id of a name that lies near another id in every index: behind the time which that has in front (UUID version 8), or like
 * `uuidOf` where it has none.
 */
export function uuidNear(near: string, name: string): string {
  const id = uuidOf(name);
  return HAS_TIME.test(near) ? `${near.slice(0, 14)}8${id.slice(15)}` : id;
}

/** Id of the `index`-th event (from 0) of a command: both logs know by it what is written again. */
export function eventIdOf(commandId: string, index: number): string {
  if (newest.index !== index || newest.commandId !== commandId)
    newest = { commandId, index, id: uuidNear(commandId, `${commandId}#${index}`) };
  return newest.id;
}

/** Asked for twice in a row: to seal a fact, and to store it. */
let newest = { commandId: '', index: NaN, id: '' };
