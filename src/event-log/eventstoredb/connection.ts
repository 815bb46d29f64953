import type { Credentials } from '@eventstore/db-client';
import { Unavailable } from '../../kernel/refusal';
import { credentialsOf, forNewConnection } from './connection-string';
import { Session } from './session';

/** A client may keep a channel that has died, so after so many failures in a row it is given up for a new one. */
const FAILURES_OF_A_CLIENT = 2;

/** The way to the server: one client at a time, replaced when it has failed. */
export class Connection {
  readonly credentials: Credentials;
  private current: Session;
  private closed = false;

  /** Throws a `TypeError` or the client's parse error when the connection string cannot be used. */
  constructor(private readonly connectionString: string) {
    this.credentials = credentialsOf(connectionString);
    this.current = new Session(connectionString);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** The client to be used now; throws `Unavailable` when the connection has been closed. */
  session(): Session {
    if (this.closed) throw new Unavailable('log-closed', 'the event log has been closed');
    return this.current;
  }

  /** A request of the session has failed without an answer. */
  failed(session: Session, error: unknown): void {
    if (session !== this.current || this.closed || session.failed(error) < FAILURES_OF_A_CLIENT) return;
    void session.retire();
    this.current = new Session(forNewConnection(this.connectionString));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.current.retire();
  }
}
