import type { Pool } from 'pg';
import type { Batch, ReadAllOptions, Share } from '../../event-log';
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

const FROM = `select ${STORED_EVENT} from event_log.event e where e.position >= $1 order by e.position limit $2`;
const OF_TYPES = `select ${STORED_EVENT} from event_log.event e
  where e.position > $1 and e.position <= $2 and e.type = any ($3::text[]) order by e.position limit $4`;
const OF_SHARE = `select ${STORED_EVENT} from event_log.event e
  where e.position > $1 and e.position <= $2 and (hashtext(e.stream) & 2147483647) % $3 = $4
    and ($5::text[] is null or e.type = any ($5)) order by e.position`;
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
    const rows = await rowsOf<StoredEvent>(this.pool, {
      name: 'page',
      text: FROM,
      values: [after, before + limit + 1],
    });
    if (before === 1 && rows.length === 0) throw beyondTheEnd(after);
    const events = rows.slice(before, before + limit);
    const caughtUp = rows.length <= before + limit;
    return pageOf(events, BigInt(events.at(-1)?.[0] ?? after), caughtUp);
  }

  private async pageOfTypes(after: bigint, limit: number, types: readonly string[]): Promise<Page> {
    const head = await this.headBehind(after);
    const end = head < after + WINDOW ? head : after + WINDOW;
    const values = [after, end, types, limit];
    const events = await rowsOf<StoredEvent>(this.pool, { name: 'page-of-types', text: OF_TYPES, values });
    const last = events.at(-1);
    const seen = last !== undefined && events.length === limit ? BigInt(last[0]) : end;
    return pageOf(events, seen, seen === head);
  }

  /** The events of a share among so many of the log that about `limit` are to be expected. */
  private async pageOfShare(after: bigint, limit: number, share: Share, types?: readonly string[]): Promise<Page> {
    const head = await this.headBehind(after);
    const end = after + BigInt(limit * share.of);
    const seen = end < head ? end : head;
    const values = [after, seen, share.of, share.index, types ?? null];
    const events = await rowsOf<StoredEvent>(this.pool, { name: 'page-of-share', text: OF_SHARE, values });
    return pageOf(events, seen, seen === head);
  }

  private async headBehind(after: bigint): Promise<bigint> {
    const head = await this.head();
    if (after > head) throw beyondTheEnd(after);
    return head;
  }
}

const pageOf = (events: readonly StoredEvent[], seen: bigint, caughtUp: boolean): Page => ({
  batch: { events: events.map(recordedEvent), position: positionOf(seen), caughtUp },
  seen,
});

const beyondTheEnd = (ordinal: bigint): TypeError =>
  new TypeError(
    `${positionOf(ordinal)} lies beyond the end of this log: it is another one, or was restored to an earlier state`,
  );
