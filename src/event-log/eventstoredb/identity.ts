import type { JSONEventData } from '@eventstore/db-client';
import { newId } from '../../kernel/ids';
import { sendAppend } from './appending/send-append';
import type { Connection } from './connection';
import { isAnswer, unavailableUnlessAnswer } from './failures';
import type { LogReader } from './reading/log-reader';

const STREAM = 'casetrail-log';
const ROUNDS = 3;

/**
 * The identity of the log: the first event of a stream of its own. Whoever comes first writes it; whoever loses that
 * race, or does not hear how it ended, reads it.
 */
export async function identityOf(connection: Connection, reader: LogReader, answerMs: number): Promise<string> {
  let failure: unknown;
  for (let round = 0; round < ROUNDS; round++) {
    const opened = await reader.firstDataOf(STREAM);
    if (isOpened(opened)) return opened.identity;
    await sendAppend(connection, STREAM, 0, [logOpened()], answerMs).catch((error: unknown) => {
      if (isAnswer(error)) throw error;
      failure = error;
    });
  }
  throw unavailableUnlessAnswer(failure);
}

const logOpened = (): JSONEventData => ({
  id: newId(),
  contentType: 'application/json',
  type: 'LogOpened',
  data: { identity: newId() },
  metadata: undefined,
});

const isOpened = (data: unknown): data is { readonly identity: string } =>
  data !== null && typeof data === 'object' && 'identity' in data && typeof data.identity === 'string';
