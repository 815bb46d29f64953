import type { Pool } from 'pg';
import { type Batch, PAGE_BYTES, type ReadAllOptions, type Share } from '../../event-log';
import { rowsOf } from '../connections';
import { positionOf } from '../positions';
import { recordedEvent, STORED_EVENT, type StoredEvent } from './stored-event';

export interface Page {
  readonly batch: Batch;
  /** Ordinal of the last event that was looked at. */
  readonly seen: bigint;
}

const DEFAULT_LIMIT = 1_000;
/** Most events that one query looks through for those of some types. */
const WINDOW = 50_000n;

/** With the bytes of data of the page up to and with it. */
type PagedEvent = [...StoredEvent, bytes: string | null];

/** Events after $1 in their order, to the one that fills the page; lengths are known without reading what is stored elsewhere. */
const pageWhere = (condition: string, limit = ''): string => `select ${STORED_EVENT}, e.bytes from (
  select *, sum(octet_length(data)) filter (where position > $1) over (order by position rows unbounded preceding) as bytes
    from event_log.event where ${condition} order by position ${limit}) e
  where coalesce(e.bytes - octet_length(e.data), 0) < ${PAGE_BYTES} order by e.position`;

const FROM = pageWhere('position >= $1', 'limit $2');
const OF_TYPES = pageWhere('position > $1 and position <= $2 and type = any ($3::text[])', 'limit $4');
const OF_SHARE = pageWhere(`position > $1 and position <= $2 and (hashtext(stream) & 2147483647) % $3 = $4
    and ($5::text[] is null or type = any ($5))`);
const HEAD = 'select coalesce(max(position), 0) as head from event_log.event';

/** Pages of the whole log. Events become visible in the order of their positions, so that what lies behind a page is complete. */
export class LogPages {
  constructor(private readonly pool: Pool) {}

  /** Ordinal of the newest event, 0 when there is none. */
  async head(): Promise<bigint> {
    const [row] = await rowsOf<[head: string]>(this.pool, { name: 'head', text: HEAD });
    return BigInt(row?.[0] ?? 0);
  }

  /**
   * The page after an ordinal. Throws `Unavailable` when the database does not answer, `TypeError` when the log does not
   * reach as far as that: it is another log, or was restored to an earlier state.
   */
  async page(after: bigint, { limit = DEFAULT_LIMIT, types, share }: ReadAllOptions): Promise<Page> {
    if (!Number.isInteger(limit) || limit < 1) throw new TypeError(`${limit} events make no page`);
    if (share !== undefined) return this.pageOfShare(after, limit, share, types);
    return types === undefined ? this.pageOfAll(after, limit) : this.pageOfTypes(after, limit, types);
  }

  private async pageOfAll(after: bigint, limit: number): Promise<Page> {
    // One event before the page shows that the log reaches so far, one behind it whether there are more.
    const before = after === 0n ? 0 : 1;
    const rows = await rowsOf<PagedEvent>(this.pool, {
      name: 'page',
      text: FROM,
      values: [after, before + limit + 1],
    });
    if (before === 1 && rows.length === 0) throw beyondTheEnd(after);
    const events = rows.slice(before, before + limit);
    const caughtUp = rows.length <= before + limit && !isFull(events);
    return pageOf(events, lastOf(events, after), caughtUp);
  }

  private async pageOfTypes(after: bigint, limit: number, types: readonly string[]): Promise<Page> {
    const head = await this.headBehind(after);
    const end = head < after + WINDOW ? head : after + WINDOW;
    const values = [after, end, types, limit];
    const events = await rowsOf<PagedEvent>(this.pool, { name: 'page-of-types', text: OF_TYPES, values });
    const seen = events.length === limit || isFull(events) ? lastOf(events, end) : end;
    return pageOf(events, seen, seen === head);
  }

  /** The events of a share among so many of the log that about `limit` are to be expected. */
  private async pageOfShare(after: bigint, limit: number, share: Share, types?: readonly string[]): Promise<Page> {
    const head = await this.headBehind(after);
    const end = after + BigInt(limit * share.of);
    const most = end < head ? end : head;
    const values = [after, most, share.of, share.index, types ?? null];
    const events = await rowsOf<PagedEvent>(this.pool, { name: 'page-of-share', text: OF_SHARE, values });
    const seen = isFull(events) ? lastOf(events, most) : most;
    return pageOf(events, seen, seen === head);
  }

  private async headBehind(after: bigint): Promise<bigint> {
    const head = await this.head();
    if (after > head) throw beyondTheEnd(after);
    return head;
  }
}

/** Whether bytes have ended the page: more events may wait behind it. */
const isFull = (events: readonly PagedEvent[]): boolean => Number(events.at(-1)?.[9] ?? 0) >= PAGE_BYTES;

const lastOf = (events: readonly PagedEvent[], otherwise: bigint): bigint => BigInt(events.at(-1)?.[0] ?? otherwise);

const pageOf = (events: readonly PagedEvent[], seen: bigint, caughtUp: boolean): Page => ({
  batch: { events: events.map(recordedEvent), position: positionOf(seen), caughtUp },
  seen,
});

const beyondTheEnd = (ordinal: bigint): TypeError =>
  new TypeError(
    `${positionOf(ordinal)} lies beyond the end of this log: it is another one, or was restored to an earlier state`,
  );
