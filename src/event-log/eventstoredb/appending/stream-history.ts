import type { Position } from '../../../kernel/event';
import type { StoredEvent } from '../stored-event';

/** Where the last event of a command lies, and the call of `append` that wrote it. */
export interface CommandEnd {
  readonly version: number;
  readonly position: Position;
  readonly attempt: string;
}

/** An event as far as it tells which command wrote it. */
export interface WrittenEvent extends CommandEnd {
  readonly commandId: string;
}

export const writtenEventOf = ({ event, attempt }: StoredEvent): WrittenEvent => ({
  commandId: event.meta.commandId,
  version: event.version,
  position: event.position,
  attempt,
});

/** The commands of one stream up to a version. What it knows stays true: a stream only grows. */
export class StreamHistory {
  version = 0;
  private readonly ends = new Map<string, CommandEnd>();

  constructor(readonly stream: string) {}

  /**
   * Takes what a read gave that came to the end of the stream: events of a command are all there or none, and nobody may take
   * one in their midst for its end. Those that are known already change nothing.
   */
  take(events: readonly WrittenEvent[]): void {
    for (const { commandId, ...end } of events) {
      if (end.version !== this.version + 1) continue;
      this.version = end.version;
      this.ends.set(commandId, end);
    }
  }

  endOf(commandId: string): CommandEnd | undefined {
    return this.ends.get(commandId);
  }
}

const MOST_STREAMS = 1_000;

/** The histories of the streams that were used last: they spare an append the reading of its stream. */
export class StreamHistories {
  private readonly histories = new Map<string, StreamHistory>();

  of(stream: string): StreamHistory {
    const history = this.histories.get(stream) ?? new StreamHistory(stream);
    this.histories.delete(stream);
    this.histories.set(stream, history);
    if (this.histories.size > MOST_STREAMS) this.forgetOldest();
    return history;
  }

  private forgetOldest(): void {
    for (const stream of this.histories.keys()) {
      this.histories.delete(stream);
      return;
    }
  }
}
