import type { Pool } from 'pg';
import type { RecordedEvent } from '../../../kernel/event';
import { plainArray, textArray } from '../../../postgres/binary-arrays';
import { rowsOf } from '../connections';
import { isName } from '../names';
import { recordedEvent, STORED_EVENT, type StoredEvent } from './stored-event';

/** With the number of the request it answers, from 1. */
type FoundEvent = [...StoredEvent, request: string];

interface PageRequest {
  readonly stream: string;
  readonly after: number;
  readonly limit: number;
  readonly resolve: (rows: readonly FoundEvent[]) => void;
  readonly reject: (reason: unknown) => void;
}

const PAGE = 1_000;
const MOST_STREAMS = 128;
const MOST_QUERIES = 2;

const STATEMENT = `
select e.*, w.request
  from unnest($1::text[], $2::bigint[], $3::int[]) with ordinality w(stream, after, most, request)
 cross join lateral (
   select ${STORED_EVENT} from event_log.event e
    where e.stream = w.stream and e.version > w.after order by e.version limit w.most) e
 order by w.request, e.version`;

/** Reads streams in pages; what is asked for in the same turn is asked of the database together. */
export class StreamReader {
  private waiting: PageRequest[] = [];
  private underWay = 0;
  private scheduled = false;

  constructor(private readonly pool: Pool) {}

  /** The events of a stream after a version, in version order. */
  async *read(stream: string, after: number, limit = PAGE): AsyncGenerator<RecordedEvent, void> {
    if (!Number.isSafeInteger(after) || after < 0) throw new TypeError(`${after} cannot be a version`);
    // A name that cannot be stored has no events, and would fail the readers it shares a query with.
    if (!isName(stream)) return;
    for (let last = after; ;) {
      const rows = await this.page(stream, last, limit);
      yield* rows.map(recordedEvent);
      if (rows.length < limit) return;
      last = rows.at(-1)?.[2] ?? last;
    }
  }

  private page(stream: string, after: number, limit: number): Promise<readonly FoundEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, after, limit, resolve, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.send();
      });
    });
  }

  /** No more than two queries at a time: under load the third one's streams are asked for together. */
  private send(): void {
    while (this.waiting.length > 0 && this.underWay < MOST_QUERIES) {
      this.underWay++;
      void this.ask(this.waiting.splice(0, MOST_STREAMS)).finally(() => {
        this.underWay--;
        this.send();
      });
    }
  }

  private async ask(requests: readonly PageRequest[]): Promise<void> {
    const values = [
      textArray(requests.map(({ stream }) => stream)),
      plainArray(requests.map(({ after }) => after)),
      plainArray(requests.map(({ limit }) => limit)),
    ];
    try {
      const query = { name: 'read-streams', text: STATEMENT, values };
      const rows = await rowsOf<FoundEvent>(this.pool, query);
      const pages = requests.map((): FoundEvent[] => []);
      for (const row of rows) pages[Number(row[9]) - 1]?.push(row);
      requests.forEach(({ resolve }, index) => resolve(pages[index] ?? []));
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  }
}
