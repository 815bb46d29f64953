import type { ClientBase, Connection, Submittable } from 'pg';

/** What the connection of `pg` can do beside what its types tell. */
interface CopyingConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** One `COPY … FROM STDIN` whose data are at hand: `pg` asks a query what to do at each step of the protocol. */
class CopyIn implements Submittable {
  /** `pg` wraps it to clear its timer, and calls it itself when the time is over. */
  callback: (error?: Error) => void;

  constructor(
    private readonly text: string,
    private readonly data: Buffer,
    told: (error?: Error) => void,
  ) {
    this.callback = told;
  }

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyingConnection): void {
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // Told when the server is ready again: a failure can still come before.
  }

  handleError(error: Error): void {
    this.callback(error);
    this.callback = () => undefined;
  }

  handleReadyForQuery(): void {
    this.callback();
  }
}

/** Sends rows in the text format of COPY; `into` is the table with its columns, quoted. Throws what the server says. */
export const copyIn = (client: ClientBase, into: string, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const told = (error?: Error): void => (error === undefined ? resolve() : reject(error));
    client.query(new CopyIn(`copy ${into} from stdin`, data, told));
  });
