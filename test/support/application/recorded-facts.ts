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

async function rowsOf<Row extends object>(url: string, question: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // The server may go away while it is asked.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Row>(question).finally(() => client.end());
  return rows;
}

/** All facts in the order of the log, straight from its table. */
export const recordedFacts = async (url: string): Promise<Fact[]> =>
  (
    await rowsOf<Fact & { position: string }>(
      url,
      'select position, stream, version, id, type, data, meta from event_log.event order by position',
    )
  ).map((row) => ({ ...row, position: Number(row.position) }));

/** How many facts there are; 0 as long as there is no log that answers. */
export const countOfFacts = (url: Promise<string>): Promise<number> =>
  url
    .then((known) =>
      rowsOf<{ newest: string }>(known, 'select coalesce(max(position), 0) as newest from event_log.event'),
    )
    .then(([row]) => Number(row?.newest))
    .catch(() => 0);

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
