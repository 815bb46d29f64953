import { EventStoreDBClient } from '@eventstore/db-client';
import { NoAnswer, within } from './time-limits';

/** A disposal waits for every call to end; one that does not must not hold up the rest. */
const DISPOSAL_MS = 2_000;

const ignore = (): undefined => undefined;

/** One client from its beginning to its end. */
export class Session {
  readonly client: EventStoreDBClient;
  private readonly appends = new Set<Promise<unknown>>();
  private hasChannel = false;
  private failuresInARow = 0;
  private retired = false;

  constructor(connectionString: string) {
    this.client = EventStoreDBClient.connectionString(connectionString);
  }

  /** Keeps an append in mind: the client ends the process when its channel is closed just before it sends one. */
  underWay(append: Promise<unknown>): void {
    this.appends.add(append);
    void append.catch(ignore).finally(() => this.appends.delete(append));
  }

  answered(): void {
    this.failuresInARow = 0;
    this.hasChannel = true;
  }

  /** Counts the failure; answers how many there have been in a row. */
  failed(error: unknown): number {
    // The client closes a channel that fails by itself, but not one that says nothing.
    if (!(error instanceof NoAnswer)) this.hasChannel = false;
    return ++this.failuresInARow;
  }

  /** Whether its calls have been ended by us: a read then ends as if it had come to the end. */
  get isRetired(): boolean {
    return this.retired;
  }

  /** Ends the calls and closes the connection. */
  async retire(): Promise<void> {
    this.retired = true;
    await within(DISPOSAL_MS, 'the disposal of a client', this.client.dispose()).catch(ignore);
    if (!this.hasChannel) return;
    const closing = Promise.allSettled(this.appends).then(() => closeChannel(this.client));
    await within(DISPOSAL_MS, 'the closing of a channel', closing).catch(ignore);
  }
}

/** `dispose` leaves the channel open, and this is the only way to it; where there is none, this would make one. */
async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  (await getChannel()).close();
}
