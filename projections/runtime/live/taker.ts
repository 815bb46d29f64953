import type { PoolClient } from 'pg';
import type { Batch } from '../../../src/event-log/event-log';
import type { RecordedEvent } from '../../../src/kernel/event';
import { stopWith } from '../checkpoints';
import { inTransaction, pause } from '../database';
import { park, parkedStreams, parkingOf } from '../parking/parked-streams';
import { isOfOneStream, tooManyParked } from '../parking/poison.rules';
import { ProjectionFault } from '../projection-fault';
import { applyBatch, type Led } from './apply-batch';
import type { LiveParts } from './live-runner';

const TRIES = 3;

/** Takes batches for the projections that are led: all together, else each by itself, else event by event. */
export class Taker {
  readonly led = new Map<string, Led>();

  constructor(
    private readonly parts: LiveParts,
    private readonly client: PoolClient,
    private readonly signal: AbortSignal,
  ) {}

  /** Begins to lead, with what each has set aside. */
  async begin(held: readonly Led[]): Promise<void> {
    const parked = await parkedStreams(
      this.client,
      held.map(({ name }) => name),
    );
    for (const one of held) {
      const streams = parked.filter(({ name }) => name === one.name).map(({ stream }) => stream);
      this.led.set(one.name, { ...one, parked: new Set(streams) });
    }
  }

  async take(batch: Batch): Promise<void> {
    const led = [...this.led.values()];
    try {
      await applyBatch(this.client, led, batch);
      this.moved(led, batch);
    } catch (error) {
      if (!(error instanceof ProjectionFault)) throw error;
      for (const one of led) await this.takeAlone(one, batch);
    }
  }

  /** One projection by itself, so that the fault of one does not hold up the others. */
  private async takeAlone(one: Led, batch: Batch): Promise<void> {
    for (let tried = 1; ; tried += 1)
      try {
        await applyBatch(this.client, [one], batch);
        return this.moved([one], batch);
      } catch (error) {
        if (!(error instanceof ProjectionFault)) throw error;
        // Nothing of a case is wrong then: it is the program that lacks something.
        if (!isOfOneStream(error)) return this.halt(one, error.message);
        if (tried === TRIES) return this.takeEach(one, batch);
        await pause(100 * tried, this.signal);
      }
  }

  /** Event by event, so that the stream of an event that cannot be taken is set aside, and nothing else. */
  private async takeEach({ name }: Led, batch: Batch): Promise<void> {
    for (const event of batch.events) {
      const one = this.led.get(name);
      if (one === undefined) return;
      if (event.position <= one.position) continue;
      const step = { events: [event], position: event.position, caughtUp: false };
      try {
        await applyBatch(this.client, [one], step);
        this.moved([one], step);
      } catch (error) {
        if (!(error instanceof ProjectionFault)) throw error;
        await this.setAside(one, event, error);
      }
    }
    const one = this.led.get(name);
    if (one === undefined) return;
    await applyBatch(this.client, [one], { ...batch, events: [] });
    this.moved([one], batch);
  }

  private async setAside(one: Led, event: RecordedEvent, fault: ProjectionFault): Promise<void> {
    const error = fault.message;
    const { mostParked } = this.parts.timing;
    if (one.parked.size >= mostParked) return this.halt(one, tooManyParked(fault, mostParked).message);
    await inTransaction(this.client, async () => {
      await park(this.client, one, parkingOf(event, error));
      await applyBatch(this.client, [one], { events: [], position: event.position, caughtUp: false });
    });
    this.led.set(one.name, { ...one, parked: new Set([...one.parked, event.stream]) });
    this.moved([this.led.get(one.name) ?? one], event);
    this.parts.logger.error(
      { projection: one.name, stream: event.stream, position: event.position, error },
      'a read model has set a stream aside: its rows are incomplete until it is unparked',
    );
  }

  private async halt(one: Led, error: string): Promise<void> {
    await stopWith(this.parts.pool, one, error);
    this.led.delete(one.name);
    this.parts.news.leading([...this.led.keys()]);
    this.parts.logger.error({ projection: one.name, position: one.position, error }, 'a projection has stopped');
  }

  private moved(led: readonly Led[], { position }: Pick<Batch, 'position'>): void {
    const moved = led.filter((one) => one.position < position);
    for (const one of moved) this.led.set(one.name, { ...one, position });
    if (moved.length > 0) this.parts.news.reached(moved.map(({ name }) => [name, position]));
  }
}
