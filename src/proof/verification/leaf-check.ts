import type { RawEvent } from '../../event-log/event-log';
import { LEAF_FIELDS, parseLeaf } from '../leaves/leaf';
import { atLeaf, inLog, readable } from './difference';

/** Holds one event against the leaf at its place. Throws `Differs`: changed, missing before it, or more than was proved. */
export function checkLeaf(event: RawEvent, data: Buffer, stored: Buffer | undefined, index: number): void {
  if (stored?.equals(data)) return;
  if (stored === undefined) throw inLog(event, 'the leaf of this event is missing', index);
  const [proved, found] = [readable(stored), parseLeaf(data)];
  if (proved === undefined) throw atLeaf('leaves', 'the leaf cannot be read', index, data);
  if (proved.position < found.position) throw atLeaf('log', 'the event is missing', index, stored);
  if (proved.position > found.position) throw inLog(event, 'the event was not there when this was proved', index);
  const fields = LEAF_FIELDS.filter((field) => proved[field] !== found[field]);
  if (fields.includes('id') && fields.includes('version'))
    throw atLeaf('log', `in its place stands version ${found.version} of ${found.stream}`, index, stored);
  const words = fields.map((field) => (field === 'digest' ? 'data or metadata' : `${field} (now ${found[field]})`));
  throw atLeaf('log', `not as proved: ${words.join(', ')}`, index, stored);
}

/** What is checked of every event beside its leaf. */
export type EventCheck = (event: RawEvent) => void;

/** Versions count 1, 2, 3 … in every stream; behind the beginning of the log each stream is taken from where it is met. */
export function versionsCheck(fromBeginning: boolean): EventCheck {
  const last = new Map<string, number>();
  return (event) => {
    const { stream, version } = event;
    const known = last.get(stream);
    const before = known ?? (fromBeginning ? 0 : version - 1);
    if (version !== before + 1)
      throw inLog(event, `the version follows on ${before} in its stream and should be ${before + 1}`);
    last.set(known === undefined ? apart(stream) : stream, version);
  };
}

/** The same text in memory of its own: a part of a longer one would keep the whole of it. */
const apart = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
