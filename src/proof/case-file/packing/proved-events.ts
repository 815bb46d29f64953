import type { RawEvent } from '../../../event-log/event-log';
import { leafDataOf } from '../../leaves/leaf';
import { leafHash } from '../../merkle/hashes';
import { verifyInclusion } from '../../merkle/verify';
import { parseCheckpoint } from '../../notes/checkpoint';
import { parseNote } from '../../notes/signed-note';
import type { Inclusion } from '../../serving/proof-reader';

/** The events of a case, and how each leads to the root of one checkpoint. */
export interface ProvedEvents {
  readonly events: readonly RawEvent[];
  readonly inclusions: readonly Inclusion[];
  /** The signed note, cosignatures and all. */
  readonly checkpoint: string;
}

/** How many of the events are their leaves and lead to the root: looked at before they are handed out. */
export function provedOf({ events, inclusions, checkpoint }: ProvedEvents): number {
  const { size, root } = parseCheckpoint(parseNote(checkpoint).text);
  const isProved = (event: RawEvent, { data, index, hashes }: Inclusion): boolean =>
    leafDataOf(event).equals(data) && verifyInclusion(leafHash(data), index, size, hashes, root);
  return events.filter((event, at) => {
    const inclusion = inclusions[at];
    return inclusion !== undefined && isProved(event, inclusion);
  }).length;
}

/** `events.json`: data and metadata are texts, byte for byte as they are stored. */
export const eventsFile = ({ events }: ProvedEvents): string =>
  inLines(
    events.map(({ position, stream, version, id, type, v, recordedAt, data, meta }) => ({
      ...{ position, stream, version, id, type, v, recordedAt, data, meta },
    })),
  );

/** `proof.json`: the keys, and of each event its leaf and the hashes that lead from it to the root. */
export const proofFile = (
  { inclusions }: ProvedEvents,
  keys: { readonly origin: string; readonly keys: readonly string[]; readonly witnesses: readonly string[] },
): string =>
  inLines({
    ...keys,
    events: inclusions.map(({ index, data, hashes }) => ({
      index,
      leaf: data.toString('base64'),
      hashes: hashes.map((hash) => hash.toString('base64')),
    })),
  });

export const inLines = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
