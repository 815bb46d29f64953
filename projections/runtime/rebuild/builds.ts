import type { PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import { inTransaction } from '../database';
import { parkingOf } from '../parking/parked-streams';
import { isOfOneStream, tooManyParked } from '../parking/poison.rules';
import { ProjectionFault } from '../projection-fault';
import { BY_KEY } from '../rows/row-table';
import type { Build } from './build';
import { readAhead } from './event-pages';

const PAGE = 2_000;

export interface ReplayOptions {
  readonly chunkEvents: number;
  readonly signal?: AbortSignal;
  readonly onChunk?: (events: number, position: Position) => Promise<void>;
}

export interface BuildsParts {
  readonly log: EventLog;
  /** Streams that a build sets aside before it is given up. */
  readonly mostParked: number;
}

/** Builds that share one pass over the log. The fault of one takes it out; the others go on. */
export class Builds {
  readonly faults = new Map<Build, ProjectionFault>();
  private remaining: readonly Build[];

  constructor(
    readonly all: readonly Build[],
    private readonly parts: BuildsParts,
    private readonly client: PoolClient,
  ) {
    this.remaining = all;
  }

  get going(): readonly Build[] {
    return this.remaining;
  }

  leave(build: Build): void {
    this.remaining = this.remaining.filter((other) => other !== build);
  }

  fail(build: Build, fault: ProjectionFault): void {
    this.faults.set(build, fault);
    this.leave(build);
  }

  /** Applies what the log holds after the builds, to its end or as far as they want; answers how many events it read. */
  async replay({ chunkEvents, signal, onChunk }: ReplayOptions): Promise<number> {
    const [first] = this.remaining;
    if (first === undefined) return 0;
    let count = 0;
    let chunk: RecordedEvent[] = [];
    let reached = this.remaining.reduce((least, { position }) => (position < least ? position : least), first.position);
    const flush = async (): Promise<void> => {
      signal?.throwIfAborted();
      const events = chunk;
      chunk = [];
      await this.applyToEach(events, reached);
      count += events.length;
      await onChunk?.(events.length, reached);
    };
    for await (const page of readAhead(this.parts.log.readAll(reached, { limit: PAGE }))) {
      for (const event of page.events) chunk.push(event);
      reached = page.position;
      if (!this.remaining.some((build) => build.wantsMoreThan(page.position))) break;
      if (chunk.length >= chunkEvents) await flush();
    }
    await flush();
    return count;
  }

  private async applyToEach(events: readonly RecordedEvent[], position: Position): Promise<void> {
    for (const build of this.remaining)
      try {
        await this.take(build, events, position);
      } catch (error) {
        if (!(error instanceof ProjectionFault)) throw error;
        this.fail(build, error);
      }
  }

  /** Halves what cannot be applied until the event that is at fault stands alone, and sets its stream aside. */
  private async take(build: Build, events: readonly RecordedEvent[], position: Position): Promise<void> {
    if (events.length === 0 && build.isAt(position)) return;
    try {
      await this.moveOn(build, position, () => build.apply(this.client, events));
    } catch (error) {
      if (!(error instanceof ProjectionFault) || !isOfOneStream(error)) throw error;
      const due = build.due(events);
      const [event] = due;
      if (event === undefined) throw error;
      if (due.length === 1) return this.setAside(build, event, position, error);
      const first = due.slice(0, Math.ceil(due.length / 2));
      await this.take(build, first, first.at(-1)?.position ?? position);
      await this.take(build, due.slice(first.length), position);
    }
  }

  private async setAside(
    build: Build,
    event: RecordedEvent,
    position: Position,
    fault: ProjectionFault,
  ): Promise<void> {
    if (build.parked.length >= this.parts.mostParked) throw tooManyParked(fault, this.parts.mostParked);
    const parking = parkingOf(event, fault.message);
    await this.moveOn(build, position, () => build.recordAside(this.client, parking));
    build.setAside(parking);
  }

  private async moveOn(build: Build, position: Position, work: () => Promise<void>): Promise<void> {
    const step = async (): Promise<void> => {
      await work();
      await build.record(this.client, position);
    };
    await inTransaction(this.client, step, { settings: BY_KEY });
    build.moveTo(position);
  }
}
