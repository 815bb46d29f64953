import type { Socket } from 'node:net';
import { Client, type ClientConfig, DatabaseError } from 'pg';
import { answeredInTime } from '../../../postgres/answered-in-time';
import { ANSWER_TIMEOUT_MS, messageOf } from '../connections';
import type { Sockets } from '../sockets';

/** The one connection that writes: made when needed, dropped when it is doubted. */
export class WriterConnection {
  private client: Promise<Client> | undefined;
  private connected: { readonly client: Client; readonly socket: Socket } | undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly sockets: Pick<Sockets, 'create'>,
    private readonly log: (line: string) => void,
  ) {}

  /** Throws an Error with a sentence when the server cannot be reached, or could forget what it acknowledged. */
  get(): Promise<Client> {
    if (this.client !== undefined) return this.client;
    const client = this.connect();
    this.client = client;
    client.catch(() => this.forget(client));
    return client;
  }

  /** The next `get` makes a new one, unless somebody has dropped this one before. */
  drop(client: Client, why: string): void {
    if (this.connected?.client !== client) return;
    const { socket } = this.connected;
    this.connected = undefined;
    this.client = undefined;
    this.log(`the connection of the event log's writer was lost: ${why}`);
    // No goodbye: it would wait for a server that hangs, and whatever else is under way with it.
    socket.destroy();
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.connected = undefined;
    await client?.then(
      (connected) => connected.end(),
      () => undefined,
    );
  }

  private forget(client: Promise<Client>): void {
    if (this.client === client) this.client = undefined;
  }

  private async connect(): Promise<Client> {
    // A second batch lies at the server's door while it works on the first.
    const socket = this.sockets.create();
    const client = new Client({ ...this.config, stream: () => socket, query_timeout: 0, pipeline: true });
    client.on('error', (error) => this.drop(client, error.message));
    try {
      await client.connect();
      await answeredInTime(client, { text: 'select event_log.require_durability()' }, ANSWER_TIMEOUT_MS);
      this.connected = { client, socket };
      return client;
    } catch (error) {
      socket.destroy();
      const hint = isMissingMigration(error) ? ' (have the migrations run?)' : '';
      throw new Error(`the event log cannot be opened${hint}: ${messageOf(error)}`, { cause: error });
    }
  }
}

/** Role, schema or function are missing, or may not be used. */
const isMissingMigration = (error: unknown): boolean =>
  error instanceof DatabaseError && ['22023', '3F000', '42501', '42883'].includes(error.code ?? '');
