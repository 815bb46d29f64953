import { randomInt } from 'node:crypto';
import type { Credentials } from '@eventstore/db-client';

/**
 * Credentials given with an append make the client send it by itself and with a deadline. Its batches have no deadline,
 * and their pending appends are shared by the process: the death of one server rejects the appends to another.
 */
export function credentialsOf(connectionString: string): Credentials {
  const [, username, password] = /^[^:]+:\/\/([^:/@]+):([^@]+)@/.exec(connectionString) ?? [];
  if (username !== undefined && password !== undefined) {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  }
  if (/[?&]tls=false(&|$)/i.test(connectionString)) return { username: 'unused', password: 'without TLS' };
  throw new TypeError('EVENTSTORE_URL must name user and password, as in esdb://user:password@host:2113');
}

/**
 * The connection string for a client that replaces another. Clients with equal options share their TCP connections in a
 * pool of the process, so the new client would get the dead connection of the old one: one option has to differ.
 */
export function forNewConnection(connectionString: string): string {
  const joint = connectionString.includes('?') ? '&' : '?';
  return `${connectionString}${joint}keepAliveTimeout=${randomInt(10_001, 20_000)}`;
}
