import type { ClientBase } from 'pg';
import { answeredInTime } from '../../../postgres/answered-in-time';
import { plainArray, textArray } from '../../../postgres/binary-arrays';
import type { PreparedAppend } from './prepared-append';

/** What the log says to one append of a batch; versions and ordinals are those of the last event of the command. */
export type Answer =
  | { readonly outcome: 'appended'; readonly version: number; readonly ordinal: bigint }
  | { readonly outcome: 'conflict'; readonly actual: number }
  | {
      readonly outcome: 'repeated';
      readonly version: number;
      readonly ordinal: bigint;
      /** Stored exactly where and as this append would have stored it: it may be this very append, sent before. */
      readonly identical: boolean;
    }
  | { readonly outcome: 'elsewhere'; readonly stream: string };

/** As `event_log.append_batch` tells it; the fields of the earlier append are null when there is none. */
interface NotTaken {
  readonly append: number;
  readonly newest: number;
  readonly stream: string | null;
  readonly identical: boolean;
  readonly firstVersion: number;
  readonly firstPosition: number;
  readonly lastVersion: number;
}

interface Outcome {
  readonly base: string;
  readonly not_taken: readonly NotTaken[] | null;
}

const COLUMNS = Array.from({ length: 10 }, (_, index) => `$${index + 1}`).join(', ');
const STATEMENT = `select base, not_taken from event_log.append_batch(${COLUMNS})`;

/**
 * Appends what can be appended in one transaction, durable on return, and answers in the order given. At most one append
 * of a stream and one of a command. Running it again is harmless: what landed before is answered as repeated.
 */
export async function appendBatch(
  client: ClientBase,
  batch: readonly PreparedAppend[],
  answerTimeoutMs: number,
): Promise<Answer[]> {
  const query = { name: 'append-batch', text: STATEMENT, values: parametersOf(batch) };
  const [row] = await answeredInTime<Outcome>(client, query, answerTimeoutMs);
  if (row === undefined) throw new Error('append_batch gave no answer');
  const notTaken = new Map(row.not_taken?.map((each) => [each.append, each]));
  let ordinal = BigInt(row.base);
  return batch.map((append, index) => {
    const refused = notTaken.get(index + 1);
    if (refused !== undefined) return answerTo(append, refused);
    ordinal += BigInt(append.events.length);
    return { outcome: 'appended', version: append.expected + append.events.length, ordinal };
  });
}

function parametersOf(batch: readonly PreparedAppend[]): (Buffer | string)[] {
  const events = batch.flatMap((append, index) =>
    append.events.map((event, ordinal) => ({ event, owner: index + 1, version: append.expected + ordinal + 1 })),
  );
  return [
    textArray(batch.map(({ stream }) => stream)),
    plainArray(batch.map(({ expected }) => expected)),
    plainArray(batch.map((append) => append.events[0]?.id ?? '')),
    textArray(events.map(({ event }) => event.meta)),
    plainArray(events.map(({ owner }) => owner)),
    plainArray(events.map(({ version }) => version)),
    plainArray(events.map(({ event }) => event.id)),
    textArray(events.map(({ event }) => event.type)),
    plainArray(events.map(({ event }) => event.v)),
    textArray(events.map(({ event }) => event.data)),
  ];
}

function answerTo({ stream, expected, events }: PreparedAppend, earlier: NotTaken): Answer {
  if (earlier.stream === null) return { outcome: 'conflict', actual: earlier.newest };
  if (earlier.stream !== stream) return { outcome: 'elsewhere', stream: earlier.stream };
  return {
    outcome: 'repeated',
    version: earlier.lastVersion,
    ordinal: BigInt(earlier.firstPosition + earlier.lastVersion - earlier.firstVersion),
    identical: earlier.identical && earlier.lastVersion === expected + events.length,
  };
}
