import type { Position } from '../../../src/kernel/event';
import type { Reached } from './live-leader';

interface Waiter {
  readonly names: readonly string[];
  readonly position: Position;
  readonly wake: () => void;
}

/** How far projections are known to be, at least; wakes those who wait for what is now known. */
export class KnownPositions {
  private readonly positions = new Map<string, Position>();
  private readonly waiting = new Set<Waiter>();

  note(reached: readonly Reached[]): void {
    const news = reached.filter(([name, position]) => position > (this.positions.get(name) ?? ''));
    if (news.length === 0) return;
    for (const [name, position] of news) this.positions.set(name, position);
    // Only who waits for nothing else, and once for all of it: at high load thousands wait, most of them for a later batch.
    for (const waiter of this.waiting) if (this.covers(waiter.names, waiter.position)) waiter.wake();
  }

  covers(names: readonly string[], position: Position): boolean {
    return names.every((name) => (this.positions.get(name) ?? '') >= position);
  }

  /** Resolves when all of these projections are known to be at `position`, or after the time. */
  reached(names: readonly string[], position: Position, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      const waiter = { names, position, wake };
      this.waiting.add(waiter);
    });
  }

  /** Wakes everybody, whatever they wait for. */
  wakeAll(): void {
    for (const { wake } of [...this.waiting]) wake();
  }
}
