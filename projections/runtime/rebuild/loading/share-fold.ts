import type { PoolClient } from 'pg';
import type { RecordedEvent } from '../../../../src/kernel/event';
import type { BoundProjection } from '../../rows/bound-projection';
import { ProjectionFault } from '../../projection-fault';
import { blaming } from '../../rows/row-changes';
import { type OpenStream, OpenStreams, type Wanted } from './open-rows';
import type { Aside } from '../poison/poison';
import { type ProjectionLoad, projectionLoad } from './projection-load';
import { weightOfEvent } from './weight';

/** Part of the room is made at once, or every page would make a little. */
const KEPT = 0.8;
/** Streams whose rows are handed over before what has become much is sent. */
const STREAMS_AT_ONCE = 256;

/**
 * Folds events into rows in memory and sends those of the streams that were met longest ago when they take too much: most of
 * them are finished. What comes again is read by its key.
 */
export class ShareFold {
  private readonly streams = new OpenStreams();
  private readonly loads: readonly ProjectionLoad[];
  private readonly concerned = new Map<string, readonly ProjectionLoad[]>();
  private sending: Promise<void> = Promise.resolve();

  constructor(
    projections: readonly BoundProjection[],
    private readonly client: PoolClient,
    /** Bytes that rows may take. */
    private readonly most: number,
    private readonly aside: Aside,
  ) {
    this.loads = projections.map((bound, index) => projectionLoad(bound, index, this.streams));
  }

  /**
   * Takes a page of events; what it sends may still be on its way when it answers. `streams`: they come one after the other, and
   * only one of them may go on. Throws `ProjectionFault`.
   */
  async take(events: readonly RecordedEvent[], streams?: { readonly goesOn: string | undefined }): Promise<void> {
    this.streams.nextPage();
    await this.readFor(events);
    for (const event of events) {
      const concerned = this.concernedBy(event.type);
      if (concerned.length === 0) continue;
      const stream = this.streams.open(event.stream, event.version === 1);
      this.streams.weigh(stream, weightOfEvent(event));
      for (const load of concerned) {
        if (this.isAside(load, event)) continue;
        try {
          load.take(event, stream);
        } catch (cause) {
          throw new ProjectionFault(load.bound.name, cause, event);
        }
      }
    }
    await this.sending;
    const full = this.streams.weight > this.most;
    if (streams) for (const stream of this.streams.closeAllBut(streams.goesOn)) this.put(stream);
    else if (full) for (const stream of this.streams.closeDownTo(this.most * KEPT)) this.put(stream);
    this.sending = this.send(full);
    // Told to whoever waits for it next.
    this.sending.catch(() => undefined);
  }

  /** Sends everything that has changed, a little at a time: as lines and buffers it takes more than as rows. */
  async settle(): Promise<void> {
    await this.sending;
    let put = 0;
    for (const stream of this.streams.all()) {
      this.put(stream);
      put += 1;
      if (put % STREAMS_AT_ONCE === 0) await this.send(false);
    }
    await this.send(true);
  }

  /** Reads the rows of streams that were not followed from their first event to here. */
  private async readFor(events: readonly RecordedEvent[]): Promise<void> {
    const wanted: Wanted[][] = this.loads.map(() => []);
    for (const event of events) {
      if (this.concernedBy(event.type).length === 0) continue;
      const stream = this.streams.open(event.stream, event.version === 1);
      if (stream.whole) continue;
      this.loads.forEach((load, index) => {
        if (this.isAside(load, event)) return;
        const keys = blaming(load.bound.name, event, () => load.keysOf(event));
        for (const key of keys) wanted[index]?.push({ key, stream });
      });
    }
    if (wanted.every((keys) => keys.length === 0)) return;
    await this.sending;
    for (const [index, load] of this.loads.entries()) await load.read(this.client, wanted[index] ?? []);
  }

  /** Whether the stream of the event has been set aside, from there or from before. */
  private isAside({ bound }: ProjectionLoad, { stream, version }: RecordedEvent): boolean {
    const from = this.aside.size === 0 ? undefined : this.aside.get(bound.name)?.get(stream);
    return from !== undefined && version >= from;
  }

  /** The projections that do not ignore a type of events. */
  private concernedBy(type: string): readonly ProjectionLoad[] {
    let concerned = this.concerned.get(type);
    if (concerned === undefined) {
      concerned = this.loads.filter(({ bound }) => !bound.projection.ignores.has(type));
      this.concerned.set(type, concerned);
    }
    return concerned;
  }

  private put(stream: OpenStream): void {
    for (const load of this.loads) load.put(stream);
  }

  private async send(all: boolean): Promise<void> {
    for (const load of this.loads) await load.send(this.client, all);
  }
}
