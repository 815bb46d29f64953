import type { Share } from './event-log';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Whether a stream falls to the share (FNV-1a of its name), for stores that cannot tell by themselves. */
export function fallsTo({ index, of }: Share, stream: string): boolean {
  let hash = OFFSET;
  for (let at = 0; at < stream.length; at += 1) hash = Math.imul(hash ^ stream.charCodeAt(at), PRIME);
  return (hash >>> 0) % of === index;
}
