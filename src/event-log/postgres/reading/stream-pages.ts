import type { Pool } from 'pg';
import type { Position } from '../../../kernel/event';
import { PAGE_BYTES, type ReadStreamsOptions, type StreamsPage } from '../../event-log';
import { rowsOf } from '../connections';
import { ordinalOf, positionOf } from '../positions';
import { recordedEvent, STORED_EVENT, type StoredEvent } from './stored-event';

const DEFAULT_LIMIT = 1_000;
const WHOLE_LOG = { index: 0, of: 1 };

/** With the bytes of data of the page up to and with it, and the position of the first event of its stream. */
type PagedEvent = [...StoredEvent, bytes: string, born: string];

/**
 * Of the streams born after $1 and up to $2: their events up to $5, of the one born at $6 only those behind version $7. No stream
 * has more than $8 in a page, so that of a very long one no more is looked at.
 */
const PAGE = `
with born as materialized (
  select stream, position, case when position = $6 then $7::int else 0 end as given from event_log.event
   where position > $1 and position <= $2 and version = 1 and (hashtext(stream) & 2147483647) % $3 = $4)
select ${STORED_EVENT}, e.bytes, e.born from (
  select e.*, b.position as born,
         sum(octet_length(e.data)) over (order by b.position, e.version rows unbounded preceding) as bytes
    from born b join event_log.event e
      on e.stream = b.stream and e.version > b.given and e.version <= b.given + $8::int and e.position <= $5
   order by b.position, e.version limit $8) e
where e.bytes - octet_length(e.data) < ${PAGE_BYTES} order by e.born, e.version`;

/** The last event that was given of a stream that may go on. */
interface Cut {
  readonly born: string;
  readonly version: number;
}

const NO_CUT: Cut = { born: '0', version: 0 };

/** Streams in the order of their first events, a window of the log at a time: those that are born together lie close together. */
export async function* streamPages(
  pool: Pool,
  after: Position,
  upTo: Position,
  { limit = DEFAULT_LIMIT, share = WHOLE_LOG }: ReadStreamsOptions = {},
): AsyncGenerator<StreamsPage, void> {
  if (!Number.isInteger(limit) || limit < 1) throw new TypeError(`${limit} events make no page`);
  const end = ordinalOf(upTo);
  // A window holds about as many events as its streams have in all; a page of twice as many is cut.
  const [window, most] = [BigInt(limit * share.of), 2 * limit];
  let cut = NO_CUT;
  for (let done = ordinalOf(after), last = done; done < end;) {
    // A window that was cut is gone through to its end: the stream that goes on lies in it.
    if (cut === NO_CUT) last = done + window < end ? done + window : end;
    const values = [done, last, share.of, share.index, end, cut.born, cut.version, most];
    const rows = await rowsOf<PagedEvent>(pool, { name: 'page-of-streams', text: PAGE, values });
    const [final] = rows.slice(-1);
    const isWhole = final === undefined || (rows.length < most && Number(final[9]) < PAGE_BYTES);
    if (isWhole) [done, cut] = [last, NO_CUT];
    else {
      // The stream before the one that goes on now; it may be the one that went on until now, and have nothing more.
      const before = rows.findLast((row) => row[10] !== final[10])?.[10] ?? cut.born;
      if (before !== final[10] && before !== NO_CUT.born) done = BigInt(before);
      cut = { born: final[10], version: final[2] };
    }
    yield { events: rows.map(recordedEvent), position: positionOf(done), isWhole };
  }
}
