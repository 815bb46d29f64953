import { type ClientConfig, DatabaseError, type Pool, type QueryArrayConfig, type QueryConfig } from 'pg';
import { Unavailable } from '../../kernel/refusal';
import { answeredByPool } from '../../postgres/answered-in-time';

// The role cannot change what is recorded. Every statement follows an index whatever the statistics say of a young table: a
// plan made for an empty log would be kept, and read or sort the whole log each time once it has grown.
const SETTINGS = [
  'role=casetrail_log',
  'client_encoding=UTF8',
  'jit=off',
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_bitmapscan=off',
];

/** Whoever has not answered by then counts as lost, unless a query takes another limit. */
export const ANSWER_TIMEOUT_MS = 5_000;

/** How the log connects to the database at `url` (`postgres://…`); `settings` as `name=value` for this connection only. */
export function connectionTo(url: string, purpose: string, settings: readonly string[] = []): ClientConfig {
  return {
    connectionString: withSettings(url, [...SETTINGS, ...settings]),
    application_name: `casetrail ${purpose}`,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
  };
}

function withSettings(url: string, settings: readonly string[]): string {
  const start = url.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const given = parameters.get('options');
  parameters.set('options', [...(given === null ? [] : [given]), ...settings.map((each) => `-c ${each}`)].join(' '));
  return `${start < 0 ? url : url.slice(0, start)}?${parameters.toString()}`;
}

/** Going away, starting, full up, or no longer the primary: another connection may find it better. */
const LOST = /^(08...|57P0.|53300|25006)$/;

/**
 * Whether a query failed with its connection, so that it may have happened or not; for errors of `pg` only, where
 * everything counts as lost that the server did not put into words.
 */
export const isConnectionLost = (error: unknown): boolean =>
  error instanceof DatabaseError ? LOST.test(error.code ?? '') : !(error instanceof Unavailable);

/** Out of resources, stopped from outside, broken disk, settings that are not safe: the same for every statement. */
const SERVER_TROUBLE = /^(40|53|55|57|58|F0|XX)/;

/** Whether the server is to blame and not what was asked of it. */
export const isServerTrouble = (error: unknown): boolean =>
  error instanceof DatabaseError && SERVER_TROUBLE.test(error.code ?? '');

/** What the caller of a query is told: `Unavailable('log-unreachable')` when connection or server failed, else the error itself. */
export function explained(error: unknown): unknown {
  if (!isConnectionLost(error) && !isServerTrouble(error)) return error;
  return new Unavailable('log-unreachable', `the event log cannot be used now: ${messageOf(error)}`, 1, {
    cause: error,
  });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Milliseconds to wait before the attempt after `failures` failures: 25, 50, 100 … 1,000, a little scattered. */
export const backoff = (failures: number): number =>
  Math.min(1_000, 25 * 2 ** Math.min(failures, 6)) * (0.75 + Math.random() / 2);

const READ_TIMEOUT_MS = 30_000;

/** The rows of a query, each an array of its columns. Throws `Unavailable('log-unreachable')` when connection or server failed. */
export async function rowsOf<Row extends unknown[]>(
  pool: Pool,
  query: QueryConfig,
  limitMs = READ_TIMEOUT_MS,
): Promise<Row[]> {
  try {
    const inArrays: QueryArrayConfig = { ...query, rowMode: 'array' };
    return await answeredByPool<Row>(pool, inArrays, limitMs);
  } catch (error) {
    throw explained(error);
  }
}
