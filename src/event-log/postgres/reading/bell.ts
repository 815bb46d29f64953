/** Rings when there is something new; whoever heard fewer rings than there were need not wait. */
export class Bell {
  private rung = 0;
  private readonly listeners = new Set<() => void>();

  /** How often it has rung so far. */
  get rings(): number {
    return this.rung;
  }

  ring(): void {
    this.rung++;
    for (const listener of [...this.listeners]) listener();
  }

  /** Waits for a ring after the first `heard` ones, at most `patienceMs`, and not after `signal` has aborted. */
  wait(heard: number, patienceMs: number, signal: AbortSignal): Promise<void> {
    if (this.rung > heard || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.listeners.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, patienceMs);
      this.listeners.add(done);
      signal.addEventListener('abort', done);
    });
  }
}
