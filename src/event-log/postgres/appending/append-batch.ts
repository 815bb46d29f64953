import type { ClientBase, QueryResultRow } from 'pg';
import { plainArray, textArray } from '../../../postgres/binary-arrays';
import type { TimedQuery } from '../connections';
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
  const query = { name: 'append-batch', text: STATEMENT, values: parametersOf(batch), query_timeout: answerTimeoutMs };
  const [row] = await rowsOf<{ base: string; not_taken: readonly NotTaken[] | null }>(client, query);
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

/** By callback: of the promises of `pg` each drags the next into V8's old space, buffers and all, which its great rounds then pay for. */
function rowsOf<Row extends QueryResultRow>(client: ClientBase, query: TimedQuery): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query<Row>(query, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve(result.rows);
    });
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
