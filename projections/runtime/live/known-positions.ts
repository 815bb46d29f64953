import type { Position } from '../../../src/kernel/event';

/** How far projections are known to be, at least; wakes who waits for more. */
export class KnownPositions {
  private readonly positions = new Map<string, Position>();
  private readonly waiting = new Set<() => void>();

  note(name: string, position: Position): void {
    if (position <= (this.positions.get(name) ?? '')) return;
    this.positions.set(name, position);
    this.wake();
  }

  covers(names: readonly string[], position: Position): boolean {
    return names.every((name) => (this.positions.get(name) ?? '') >= position);
  }

  /** Resolves when something more is known, or after the time. */
  change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.waiting.add(done);
    });
  }

  wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
