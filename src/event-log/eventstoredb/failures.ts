import {
  AccessDeniedError,
  InvalidArgumentError,
  InvalidTransactionError,
  MaxAppendSizeExceededError,
  RequiredMetadataPropertyMissingError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { Refusal, Unavailable } from '../../kernel/refusal';

/** A stream of ours holds what we did not write: to go on would be to guess. */
export class ForeignEvent extends Error {
  constructor(stream: string, type: string) {
    super(`${stream} holds an event of somebody else: ${type}`);
    this.name = 'ForeignEvent';
  }
}

/** The client was given up under a read, of which nobody knows whether it had come to the end. */
export class CutByUs extends Error {
  constructor() {
    super('a read was cut when its connection was given up');
    this.name = 'CutByUs';
  }
}

const ANSWERS = [
  AccessDeniedError,
  InvalidArgumentError,
  InvalidTransactionError,
  MaxAppendSizeExceededError,
  RequiredMetadataPropertyMissingError,
  StreamDeletedError,
  WrongExpectedVersionError,
  Refusal,
  Unavailable,
  TypeError,
  RangeError,
];

/** Whether the error says what happened. Any other – cut, timed out, cancelled, code 14 – leaves it open. */
export const isAnswer = (error: unknown): boolean => ANSWERS.some((kind) => error instanceof kind);

/** What to throw for a request that failed: `Unavailable` unless the error is an answer by itself. */
export function unavailableUnlessAnswer(error: unknown, code = 'log-unreachable'): Error {
  if (error instanceof Error && isAnswer(error)) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new Unavailable(code, `EventStoreDB: ${why}`, 1, { cause: error });
}
