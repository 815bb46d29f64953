import type { ClientBase, Pool, QueryConfig, QueryResultRow } from 'pg';
import { inSession } from './connected';

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
  client: Pick<ClientBase, 'query'>,
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

/** The same of a connection of the pool, which is thrown away after an error: nobody knows in what state it is. */
export const answeredByPool = <Row extends QueryResultRow>(
  pool: Pool,
  query: QueryConfig,
  limitMs: number,
): Promise<Row[]> => inSession(pool, (client) => answeredInTime<Row>(client, query, limitMs));
