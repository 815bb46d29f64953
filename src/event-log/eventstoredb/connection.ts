import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { Unavailable } from '../../kernel/refusal';
import { NoAnswer, within } from './time-limits';

/** A client while it is in use. */
export interface Session {
  readonly client: EventStoreDBClient;
  /** The client is not to be used any more. */
  readonly retired: AbortSignal;
  /** Appends under way: the client ends the process when its channel is closed just before it sends one. */
  readonly appends: Set<Promise<unknown>>;
}

type OwnSession = Session & { retire(): void; hasChannel: boolean };

/** A client keeps a channel that has died, so after so many failures in a row it is given up for a new one. */
const FAILURES_OF_A_CLIENT = 2;

/** A disposal waits for every call to end; one that does not must not hold up the rest. */
const DISPOSAL_MS = 2_000;

const ignore = (): undefined => undefined;

/** The way to the server: one client at a time, replaced when it has failed. */
export class Connection {
  readonly credentials: Credentials;
  private current: OwnSession;
  private failures = 0;
  private closed = false;

  /** Throws a `TypeError` or the client's parse error when the connection string cannot be used. */
  constructor(private readonly connectionString: string) {
    this.credentials = credentialsOf(connectionString);
    this.current = newSession(connectionString);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** The client to be used now; throws `Unavailable` when the connection has been closed. */
  session(): Session {
    if (this.closed) throw new Unavailable('log-closed', 'the event log has been closed');
    return this.current;
  }

  answered(session: Session): void {
    if (session !== this.current) return;
    this.failures = 0;
    this.current.hasChannel = true;
  }

  failed(session: Session, error: unknown): void {
    if (session !== this.current || this.closed) return;
    // The client has closed the channel by itself unless it has not noticed.
    if (!(error instanceof NoAnswer)) this.current.hasChannel = false;
    if (++this.failures < FAILURES_OF_A_CLIENT) return;
    this.failures = 0;
    this.current.retire();
    void dispose(this.current);
    this.current = newSession(this.connectionString);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.current.retire();
    await dispose(this.current);
  }
}

function newSession(connectionString: string): OwnSession {
  const retirement = new AbortController();
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    client,
    retired: retirement.signal,
    appends: new Set(),
    retire: () => retirement.abort(),
    hasChannel: false,
  };
}

async function dispose({ client, appends, hasChannel }: OwnSession): Promise<void> {
  await within(DISPOSAL_MS, 'the disposal of a client', client.dispose()).catch(ignore);
  if (!hasChannel) return;
  const closing = Promise.allSettled(appends).then(() => closeChannel(client));
  await within(DISPOSAL_MS, 'the closing of a channel', closing).catch(ignore);
}

/** `dispose` leaves the channel open, and this is the only way to it; where there is none, this would make one. */
async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  (await getChannel()).close();
}

/**
 * Credentials given with an append make the client send it by itself and with a deadline. Its batches have no deadline,
 * and their pending appends are shared by the process: the death of one server rejects the appends to another.
 */
function credentialsOf(connectionString: string): Credentials {
  const [, username, password] = /^[^:]+:\/\/([^:/@]+):([^@]+)@/.exec(connectionString) ?? [];
  if (username !== undefined && password !== undefined) {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  }
  if (/[?&]tls=false(&|$)/i.test(connectionString)) return { username: 'unused', password: 'without TLS' };
  throw new TypeError('EVENTSTORE_URL must name user and password, as in esdb://user:password@host:2113');
}
