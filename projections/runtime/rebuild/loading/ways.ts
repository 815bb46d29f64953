import type { EventLog } from '../../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../../src/kernel/event';
import { readAhead } from '../event-pages';
import type { ShareTask } from './load-share';

/** Events of a share in the order in which they are folded. */
export interface LoadPage {
  readonly events: readonly RecordedEvent[];
  /** How far the share is once the page has been folded. */
  readonly position: Position;
  /** False when the last stream goes on in the next page: what there is of it must not be recorded alone. */
  readonly isWhole: boolean;
}

/**
 * How a share is read. By streams, whole ones after each other, where the log can: nothing has to be kept at hand then, or
 * fetched again. By positions otherwise.
 */
export interface Way {
  pages(from: Position): AsyncIterable<LoadPage>;
  /** How far the share is after these events of a page when another one comes behind them; undefined in the midst of a stream. */
  positionAfter(events: readonly RecordedEvent[], next: RecordedEvent | undefined): Position | undefined;
  /** Whether streams other than the one that goes on have come to their end. */
  readonly byStreams: boolean;
}

export const wayOf = (log: EventLog, task: ShareTask): Way =>
  task.byStreams ? new ByStreams(log, task) : new ByPositions(log, task);

class ByPositions implements Way {
  readonly byStreams = false;

  constructor(
    private readonly log: EventLog,
    private readonly task: ShareTask,
  ) {}

  async *pages(from: Position): AsyncIterable<LoadPage> {
    const { share, goal, limits } = this.task;
    for await (const { events, position } of readAhead(this.log.readAll(from, { limit: limits.pageEvents, share }))) {
      const isLast = position >= goal;
      const upToGoal = position <= goal ? events : events.filter((event) => event.position <= goal);
      yield { events: upToGoal, position: isLast ? goal : position, isWhole: true };
      if (isLast) return;
    }
  }

  positionAfter(events: readonly RecordedEvent[]): Position | undefined {
    return events.at(-1)?.position;
  }
}

class ByStreams implements Way {
  readonly byStreams = true;
  /** Where the stream that was read last has its first event. */
  private born: Position | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly task: ShareTask,
  ) {}

  pages(from: Position): AsyncIterable<LoadPage> {
    const { share, goal, limits } = this.task;
    const { readStreams } = this.log;
    if (readStreams === undefined) throw new TypeError('this log cannot be read by streams');
    return readAhead(readStreams(from, goal, { limit: limits.pageEvents, share }));
  }

  positionAfter(events: readonly RecordedEvent[], next: RecordedEvent | undefined): Position | undefined {
    const first = events.findLast(({ version }) => version === 1);
    if (first !== undefined) this.born = first.position;
    return next?.version === 1 ? this.born : undefined;
  }
}
