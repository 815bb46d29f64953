import { performance, type EventLoopUtilization } from 'node:perf_hooks';

const LOOK_MILLIS = 100;

/**
 * How much of its time the thread that takes commands is at work, from 0 to 1, where another thread can see it without being
 * told. When there are fewer processors than work, it waits for one while it has work to do: that counts, too.
 */
export class WorkShare {
  readonly memory = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  private readonly share = new Float64Array(this.memory);
  private before: EventLoopUtilization = performance.eventLoopUtilization();
  private looking: NodeJS.Timeout | undefined;

  start(): void {
    this.looking = setInterval(() => this.look(), LOOK_MILLIS).unref();
  }

  stop(): void {
    clearInterval(this.looking);
  }

  private look(): void {
    const now = performance.eventLoopUtilization();
    this.share[0] = performance.eventLoopUtilization(now, this.before).utilization;
    this.before = now;
  }
}

/** The share that another thread keeps in this memory. */
export function workShareIn(memory: SharedArrayBuffer): () => number {
  const share = new Float64Array(memory);
  return () => share[0] ?? 0;
}
