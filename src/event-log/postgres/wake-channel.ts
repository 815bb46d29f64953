import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { newId } from '../../kernel/ids';
import { backoff, messageOf } from './connections';
import type { Bell } from './reading/bell';

const CHANNEL = 'casetrail_event_log';
/** Other nodes are told at most this often, in milliseconds. */
const PACE_MS = 10;

/** Tells the followers of other nodes about new events, and rings for ours when others do; they poll while it is away. */
export class WakeChannel {
  private readonly ownName = newId();
  private readonly closing = new AbortController();
  private readonly listening: Promise<void>;
  private telling: Promise<void> | undefined;
  private untold = false;
  private client: Client | undefined;
  private giveUp: (why: unknown) => void = () => undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly bell: Bell,
    private readonly log: (line: string) => void,
  ) {
    this.listening = this.listen();
  }

  /** Fire and forget: what the others do not hear they find by polling. */
  announce(): void {
    this.untold = true;
    this.telling ??= this.tell();
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.giveUp('closed');
    await this.telling;
    await this.listening;
  }

  private async tell(): Promise<void> {
    const notify = `notify ${CHANNEL}, '${this.ownName}'`;
    while (this.untold && !this.isClosed()) {
      await this.rest(PACE_MS);
      this.untold = false;
      await this.client?.query(notify).catch((error: unknown) => this.giveUp(error));
    }
    this.telling = undefined;
  }

  private async listen(): Promise<void> {
    for (let failures = 0; !this.isClosed(); failures++) {
      const error = await this.listenOnce(() => (failures = 0));
      if (this.isClosed()) return;
      if (failures === 0) this.log(`the wake channel of the event log was lost: ${messageOf(error)}`);
      await this.rest(backoff(failures));
    }
  }

  /** Answers why it ended. */
  private async listenOnce(onListening: () => void): Promise<unknown> {
    const client = new Client(this.config);
    const lost = new Promise<unknown>((resolve) => {
      this.giveUp = resolve;
      client.on('error', resolve);
    });
    client.on('notification', ({ payload }) => {
      if (payload !== this.ownName) this.bell.ring();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.client = client;
      onListening();
      // For what was told while nobody listened.
      this.bell.ring();
      return await lost;
    } catch (error) {
      return error;
    } finally {
      this.client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private async rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
