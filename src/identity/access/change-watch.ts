import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { IDENTITY_CHANNEL } from '../accounts/create-identity.migration';

/** How often the connection is asked whether it is still there, and for how long an answer counts, in milliseconds. */
const HEARTBEAT_MS = 1_000;
const TRUSTED_MS = 2_500;
const REST_MS = 500;

/** Who is told of changes: of one account, or that any may have changed while nobody listened. */
export interface Listener {
  changed(account: string): void;
  changedUnheard(): void;
}

/** Hears of every change of an account or a session, from whichever node. While it cannot, nobody trusts what they remember. */
export class ChangeWatch {
  private readonly closing = new AbortController();
  private readonly listening: Promise<void>;
  private heardUntil = 0;
  private giveUp: () => void = () => undefined;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
    private readonly report: (line: string) => void,
  ) {
    this.listening = this.listen();
  }

  /** Whether every change before now was heard, but for the last moments of a connection that broke silently. */
  get trusted(): boolean {
    return performance.now() < this.heardUntil;
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.giveUp();
    await this.listening;
  }

  private async listen(): Promise<void> {
    for (let lost = false; !this.isClosed();) {
      const error = await this.listenOnce(() => (lost = false));
      this.heardUntil = 0;
      if (this.isClosed()) return;
      if (!lost) this.report(`changes of accounts are not heard of, each caller is looked up: ${String(error)}`);
      lost = true;
      await pause(REST_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Answers why it ended. */
  private async listenOnce(onListening: () => void): Promise<unknown> {
    const client = new Client({
      ...{ connectionString: this.url, application_name: 'casetrail identity changes', keepAlive: true },
      ...{ connectionTimeoutMillis: TRUSTED_MS, query_timeout: TRUSTED_MS },
    });
    const over = new Promise<unknown>((resolve) => {
      this.giveUp = () => resolve('closed');
      client.on('error', resolve);
    });
    client.on('notification', ({ payload }) => this.listener.changed(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${IDENTITY_CHANNEL}`);
      this.listener.changedUnheard();
      onListening();
      return await Promise.race([over, this.beat(client)]);
    } catch (error) {
      return error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private async beat(client: Client): Promise<never> {
    for (;;) {
      const asked = performance.now();
      await client.query('select');
      this.heardUntil = asked + TRUSTED_MS;
      await pause(HEARTBEAT_MS, undefined, { signal: this.closing.signal });
    }
  }
}
