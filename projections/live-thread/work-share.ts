import { performance, type EventLoopUtilization } from 'node:perf_hooks';

const LOOK_MILLIS = 100;

/** Places in the memory. */
const [SHARE, WAITERS] = [0, 1];

/**
 * How much of its time the thread that takes commands is at work, from 0 to 1, where another thread can see it without being
 * told, and how many wait there for what the other leads. When there are fewer processors than work, it waits for one while it
 * has work to do: that counts, too.
 */
export class WorkShare {
  readonly memory = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
  private readonly shared = new Float64Array(this.memory);
  private before: EventLoopUtilization = performance.eventLoopUtilization();
  private looking: NodeJS.Timeout | undefined;

  start(): void {
    this.looking = setInterval(() => this.look(), LOOK_MILLIS).unref();
  }

  stop(): void {
    clearInterval(this.looking);
  }

  waiting(change: number): void {
    this.shared[WAITERS] = (this.shared[WAITERS] ?? 0) + change;
  }

  private look(): void {
    const now = performance.eventLoopUtilization();
    this.shared[SHARE] = performance.eventLoopUtilization(now, this.before).utilization;
    this.before = now;
  }
}

/** What another thread keeps in this memory. */
export function workShareIn(memory: SharedArrayBuffer): { workShare: () => number; waiters: () => number } {
  const shared = new Float64Array(memory);
  return { workShare: () => shared[SHARE] ?? 0, waiters: () => shared[WAITERS] ?? 0 };
}
