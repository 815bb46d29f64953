import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
  type JSONEventData,
} from '@eventstore/db-client';
import { Refusal } from '../../../kernel/refusal';
import { MAX_APPEND_BYTES } from '../../event-log';
import type { Connection } from '../connection';
import { isAnswer } from '../failures';
import { within } from '../time-limits';

/**
 * Sends one append at the exact version `expected` and returns when the server has answered, success or
 * WrongExpectedVersion alike: only the stream tells which events landed. Throws when there is no answer within `ms`.
 */
export async function sendAppend(
  connection: Connection,
  stream: string,
  expected: number,
  events: readonly JSONEventData[],
  ms: number,
): Promise<void> {
  // In a turn of its own: a call that fails in the same turn closes the channel, and a client that sends then ends the process.
  await nextTurn();
  const session = connection.session();
  const sent = session.client.appendToStream(stream, [...events], {
    expectedRevision: expected === 0 ? NO_STREAM : BigInt(expected - 1),
    credentials: connection.credentials,
    requiresLeader: true,
    deadline: ms,
  });
  session.underWay(sent);
  try {
    // The client's own deadline does not begin before it has found a node.
    await within(ms, 'an append', sent);
    session.answered();
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return session.answered();
    if (error instanceof MaxAppendSizeExceededError) throw new Refusal('append-too-large', { most: MAX_APPEND_BYTES });
    if (!isAnswer(error)) connection.failed(session, error);
    throw error;
  }
}
