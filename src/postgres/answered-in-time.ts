import type { ClientBase, QueryConfig, QueryResultRow } from 'pg';

/** The server has not answered in time; whoever asked has to give the connection up. */
export class NotAnswered extends Error {
  constructor(limitMs: number) {
    super(`the database has not answered within ${limitMs} ms`);
    this.name = 'NotAnswered';
  }
}

/**
 * The rows of a query; `NotAnswered` after `limitMs`. By callback and with a timer of its own: with the promises of `pg`, and
 * with its `query_timeout`, each query drags the next one into V8's old space, buffers and all, and its great rounds pay for it.
 */
export function answeredInTime<Row extends QueryResultRow>(
  client: ClientBase,
  query: QueryConfig,
  limitMs: number,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NotAnswered(limitMs)), limitMs);
    client.query<Row>(query, (error: Error | null, result) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve(result.rows);
    });
  });
}
