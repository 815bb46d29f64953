import { Client, type ClientConfig, DatabaseError } from 'pg';
import { messageOf } from '../connections';

/** The one connection that writes: made when needed, dropped when it is doubted. */
export class WriterConnection {
  private client: Client | undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly log: (line: string) => void,
  ) {}

  /** Throws an Error with a sentence when the server cannot be reached, or could forget what it acknowledged. */
  async get(): Promise<Client> {
    return (this.client ??= await this.connect());
  }

  /** The next `get` makes a new one. */
  drop(why: string): void {
    const client = this.client;
    if (client === undefined) return;
    this.client = undefined;
    this.log(`the connection of the event log's writer was lost: ${why}`);
    // Not awaited: a connection that hangs would hold up the next one.
    void client.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private async connect(): Promise<Client> {
    const client = new Client(this.config);
    client.on('error', (error) => {
      if (this.client === client) this.drop(error.message);
    });
    try {
      await client.connect();
      await client.query('select event_log.require_durability()');
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      const hint = isMissingMigration(error) ? ' (have the migrations run?)' : '';
      throw new Error(`the event log cannot be opened${hint}: ${messageOf(error)}`, { cause: error });
    }
  }
}

/** Role, schema or function are missing, or may not be used. */
const isMissingMigration = (error: unknown): boolean =>
  error instanceof DatabaseError && ['22023', '3F000', '42501', '42883'].includes(error.code ?? '');
