import { Unavailable } from '../../../kernel/refusal';
import type { Appended } from '../../event-log';
import type { PreparedAppend } from './prepared-append';

/** An append whose caller waits. Around what is prepared, not a copy of it: copies by spreading live on in V8's young space and make its pauses long. */
export interface WaitingAppend {
  readonly prepared: PreparedAppend;
  /** When the caller has waited long enough, in milliseconds since 1970. */
  readonly giveUpAt: number;
  /** Whether it was sent before and the answer was lost: it may be recorded already. */
  doubtful: boolean;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

const MOST_APPENDS = 256;
const MOST_BYTES = 8 * 1024 * 1024;

/** The appends that wait for the next batch, oldest first; bounded in number and in bytes. */
export class AppendQueue {
  private waiting: WaitingAppend[] = [];
  private bytes = 0;

  constructor(
    private readonly maxAppends: number,
    private readonly maxBytes: number,
  ) {}

  get length(): number {
    return this.waiting.length;
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Throws `Unavailable('log-busy')` when there is no room. */
  add(append: WaitingAppend): void {
    const { bytes } = append.prepared;
    if (this.waiting.length >= this.maxAppends || this.bytes + bytes > this.maxBytes) {
      throw new Unavailable('log-busy', `${this.waiting.length} appends wait for the event log already`, 1);
    }
    this.waiting.push(append);
    this.bytes += bytes;
  }

  /** Takes up to `most` appends, 256 and 8 MiB at the utmost, at most one of a stream and one of a command; what is passed over keeps its turn. */
  takeBatch(most = MOST_APPENDS): WaitingAppend[] {
    const batch: WaitingAppend[] = [];
    const passedOver: WaitingAppend[] = [];
    const streams = new Set<string>();
    const commands = new Set<string>();
    let bytes = 0;
    let next = 0;
    for (; next < this.waiting.length && batch.length < Math.min(most, MOST_APPENDS); next++) {
      const append = this.waiting[next];
      if (append === undefined || bytes + append.prepared.bytes > MOST_BYTES) break;
      const { stream, commandId } = append.prepared;
      const fits = !streams.has(stream) && !commands.has(commandId);
      (fits ? batch : passedOver).push(append);
      if (fits) bytes += append.prepared.bytes;
      // Also after one that was passed over: a later append must not overtake it.
      streams.add(stream);
      commands.add(commandId);
    }
    this.waiting = [...passedOver, ...this.waiting.slice(next)];
    this.bytes -= bytes;
    return batch;
  }
}
