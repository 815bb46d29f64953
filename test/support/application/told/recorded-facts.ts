import { Client } from 'pg';

/** An event as its row in the log. */
export interface Fact {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

async function connected(url: string, connectionTimeoutMillis = 0): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis });
  // The server may go away while it is asked.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** All facts in the order of the log, straight from its table. */
export async function recordedFacts(url: string): Promise<Fact[]> {
  const client = await connected(url);
  const { rows } = await client
    .query<Fact & { position: string }>(
      'select position, stream, version, id, type, data, meta from event_log.event order by position',
    )
    .finally(() => client.end());
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** Counts the facts again and again, on one connection: to make one costs more than what is watched. */
export class FactCounter {
  private client: Client | undefined;

  constructor(private readonly databaseUrl: () => Promise<string>) {}

  /** How many facts there are; undefined as long as there is no log that answers. */
  async count(): Promise<number | undefined> {
    try {
      this.client ??= await connected(await this.databaseUrl(), 5_000);
      const question = 'select coalesce(max(position), 0) as newest from event_log.event';
      const { rows } = await this.client.query<{ newest: string }>({ name: 'newest', text: question });
      return Number(rows[0]?.newest);
    } catch {
      await this.end();
      return undefined;
    }
  }

  async end(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }
}

/** Positions 1, 2, 3 …, versions 1, 2, 3 … in every stream, and no id twice. */
export function expectWholeLog(facts: readonly Fact[]): void {
  expect(facts.map(({ position }) => position)).toEqual(facts.map((_fact, index) => index + 1));
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  const newest = new Map<string, number>();
  const gaps = facts.filter(({ stream, version }) => {
    const before = newest.get(stream) ?? 0;
    newest.set(stream, version);
    return version !== before + 1;
  });
  expect(gaps).toEqual([]);
}
