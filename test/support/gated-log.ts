import type { Batch, ReadAllOptions, ReadStreamsOptions, StreamsPage } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { MemoryLog } from './memory-log';

/**
 * A log whose readers from the beginning come to a gate: they are let through when the test says so. `atSwap` is called
 * once, when the swap has begun; `atLastEvents` once, when the last events have been read for it.
 */
export class GatedLog extends MemoryLog {
  atGate = 0;
  atSwap: (() => Promise<void>) | undefined;
  atLastEvents: (() => Promise<void>) | undefined;
  private swapping = false;
  private gate = Promise.resolve();
  private open: () => void = () => undefined;

  shut(): void {
    this.atGate = 0;
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  letThrough(): void {
    this.open();
  }

  override async identity(): Promise<string> {
    const { atSwap } = this;
    this.atSwap = undefined;
    this.swapping = atSwap !== undefined;
    await atSwap?.();
    return super.identity();
  }

  override async *readAll(after: Position, options?: ReadAllOptions): AsyncIterable<Batch> {
    const last = this.swapping;
    this.swapping = false;
    for await (const page of super.readAll(after, options)) {
      if (last) await this.atLastEvents?.();
      yield page;
      if (after === this.beginning) await this.pass();
    }
  }

  protected override async *pagesOfStreams(
    after: Position,
    upTo: Position,
    options?: ReadStreamsOptions,
  ): AsyncIterable<StreamsPage> {
    for await (const page of super.pagesOfStreams(after, upTo, options)) {
      yield page;
      if (after === this.beginning) await this.pass();
    }
  }

  private pass(): Promise<void> {
    this.atGate += 1;
    return this.gate;
  }
}
