import { EventEmitter } from 'node:events';

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface StoredEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Where it lies in the log, as bytes would count. */
  readonly commit: number;
  /** Where the first event of the same append lies: the server names it so. */
  readonly prepare: number;
  /** Ticks of 100 ns since 1970. */
  readonly created: string;
}

export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

export type AppendOutcome =
  | { readonly kind: 'appended' | 'duplicate'; readonly revision: number; readonly position: number }
  | { readonly kind: 'wrong-revision'; readonly current: number }
  | { readonly kind: 'deleted' };

interface Stream {
  readonly events: StoredEvent[];
  /** Revision of the first event that can still be read. */
  first: number;
  tombstoned: boolean;
}

const FIRST_POSITION = 1_000;

/** What the server remembers; outlives a restart of the double. */
export class StoredLog {
  private readonly streams = new Map<string, Stream>();
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  private events: StoredEvent[] = [];
  private end = FIRST_POSITION;

  append(name: string, expected: ExpectedRevision, proposed: readonly ProposedEvent[]): AppendOutcome {
    const stream = this.streams.get(name) ?? { events: [], first: 0, tombstoned: false };
    if (stream.tombstoned) return { kind: 'deleted' };
    const last = stream.events.length - 1;
    const exists = last >= stream.first;
    if (!isExpected(expected, last, exists)) return duplicateOf(stream, expected, proposed, exists ? last : -1);

    this.streams.set(name, stream);
    const prepare = this.end;
    const created = (BigInt(Date.now()) * 10_000n).toString();
    for (const event of proposed) {
      const stored = { ...event, stream: name, revision: stream.events.length, commit: this.end, prepare, created };
      stream.events.push(stored);
      this.events.push(stored);
      this.end += 100 + event.data.length + event.metadata.length;
    }
    this.arrivals.emit('event');
    return { kind: 'appended', revision: stream.events.length - 1, position: this.events.at(-1)?.commit ?? prepare };
  }

  /** Deletes a stream: for ever when `tombstone`, else until it is appended to again. */
  delete(name: string, expected: ExpectedRevision, tombstone: boolean): AppendOutcome {
    const stream = this.streams.get(name);
    if (stream?.tombstoned) return { kind: 'deleted' };
    const last = (stream?.events.length ?? 0) - 1;
    if (stream === undefined || !isExpected(expected, last, last >= stream.first)) {
      return { kind: 'wrong-revision', current: last };
    }
    stream.first = stream.events.length;
    stream.tombstoned = tombstone;
    return { kind: 'appended', revision: last, position: this.end };
  }

  /** The events of a stream that can be read; undefined when there is none, 'tombstoned' when there never will be one. */
  read(name: string): readonly StoredEvent[] | 'tombstoned' | undefined {
    const stream = this.streams.get(name);
    if (stream?.tombstoned) return 'tombstoned';
    const readable = stream?.events.slice(stream.first) ?? [];
    return readable.length === 0 ? undefined : readable;
  }

  /** Forgets the events of a stream in the log as a scavenge does: nothing else moves. */
  scavenge(name: string): void {
    this.events = this.events.filter(({ stream }) => stream !== name);
  }

  get size(): number {
    return this.events.length;
  }

  at(index: number): StoredEvent | undefined {
    return this.events[index];
  }

  /** Index of the first event at or after a position of the log. */
  indexFrom(position: number): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.commit ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  onArrival(listener: () => void): () => void {
    this.arrivals.on('event', listener);
    return () => this.arrivals.off('event', listener);
  }
}

function isExpected(expected: ExpectedRevision, last: number, exists: boolean): boolean {
  if (expected === 'any') return true;
  if (expected === 'no_stream') return !exists;
  return expected === 'stream_exists' ? exists : expected === last;
}

/** The server takes the same event ids at the same expected revision for a repetition and answers as at first. */
function duplicateOf(
  stream: Stream,
  expected: ExpectedRevision,
  proposed: readonly ProposedEvent[],
  current: number,
): AppendOutcome {
  const start = expected === 'no_stream' ? 0 : typeof expected === 'number' ? expected + 1 : -1;
  const there = proposed.map(({ id }, index) => start >= 0 && stream.events[start + index]?.id === id);
  const last = stream.events[start + proposed.length - 1];
  if (last === undefined || there.includes(false)) return { kind: 'wrong-revision', current };
  return { kind: 'duplicate', revision: last.revision, position: last.commit };
}
