import type { Cells } from '../../definition/operation';

/** A row that is being folded; canonical. */
export interface OpenRow {
  readonly key: Cells;
  now: Cells | undefined;
  /** Whether there may be a row of this key in the table. */
  stored: boolean;
  changed: boolean;
}

/** The open rows of one stream in one table, by the text of their key. */
export type RowsOfStream = Map<string, OpenRow>;

/** A stream that was met not long ago. */
export interface OpenStream {
  /** Seen from its first event on: a row that is not here is nowhere. */
  readonly whole: boolean;
  /** By projection. */
  readonly rows: (RowsOfStream | undefined)[];
  /** By projection: the row that was touched last, and its key as the projection told it: most streams have one row. */
  readonly newest: ({ readonly told: string; readonly row: OpenRow } | undefined)[];
  page: number;
  /** Bytes of memory that its rows take, about. */
  weight: number;
}

/** What an open stream, and each row of it, take beside what their events told. */
export const STREAM_BYTES = 512;
export const ROW_BYTES = 1_024;

/** A row that must be known. */
export interface Wanted {
  readonly key: Cells;
  readonly stream: OpenStream;
}

/** The streams whose rows are in memory, the one that was met longest ago first. */
export class OpenStreams {
  private readonly streams = new Map<string, OpenStream>();
  private page = 0;
  private held = 0;

  /** Bytes of memory that the streams and their rows take, about. */
  get weight(): number {
    return this.held;
  }

  nextPage(): void {
    this.page += 1;
  }

  /** The stream, opened when it is not yet; `isNew` says that there are no rows of it anywhere. */
  open(name: string, isNew: boolean): OpenStream {
    const known = this.streams.get(name);
    if (known?.page === this.page) return known;
    const stream = known ?? { whole: isNew, rows: [], newest: [], page: this.page, weight: 0 };
    if (known === undefined) this.weigh(stream, STREAM_BYTES);
    else this.streams.delete(name);
    stream.page = this.page;
    this.streams.set(name, stream);
    return stream;
  }

  add(stream: OpenStream, projection: number, keyText: string, row: OpenRow): void {
    const rows = (stream.rows[projection] ??= new Map<string, OpenRow>());
    if (!rows.has(keyText)) this.weigh(stream, ROW_BYTES);
    rows.set(keyText, row);
  }

  /** So many bytes more are held for a stream. */
  weigh(stream: OpenStream, bytes: number): void {
    stream.weight += bytes;
    this.held += bytes;
  }

  /** Takes out streams of earlier pages, the oldest first, until no more than `most` bytes are left. */
  *closeDownTo(most: number): Generator<OpenStream> {
    for (const [name, stream] of this.streams) {
      if (this.held <= most || stream.page === this.page) return;
      this.streams.delete(name);
      this.held -= stream.weight;
      yield stream;
    }
  }

  /** Takes out all streams that have come to their end. */
  *closeAllBut(goesOn: string | undefined): Generator<OpenStream> {
    for (const [name, stream] of this.streams) {
      if (name === goesOn) continue;
      this.streams.delete(name);
      this.held -= stream.weight;
      yield stream;
    }
  }

  all(): Iterable<OpenStream> {
    return this.streams.values();
  }
}
