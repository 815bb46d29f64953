import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger, OnModuleDestroy } from '@nestjs/common';

/** Looks for what the passing of time has made true, again and again, until the application ends. */
export abstract class Watch implements OnModuleDestroy {
  protected abstract readonly logger: Logger;
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  /** Records what is true at `now` (ISO 8601) and not recorded. */
  abstract look(now: string): Promise<void>;

  /** Looks now and then every `everyMs` milliseconds. */
  start(everyMs: number): void {
    this.watching = this.watch(everyMs);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.watching;
  }

  protected isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async watch(everyMs: number): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.look(new Date().toISOString()).catch((error: unknown) => {
        this.logger.warn(`it was not looked: ${String(error)}`);
      });
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
