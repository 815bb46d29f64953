import { Conflict } from '../../../kernel/refusal';
import { positionOf } from '../positions';
import type { Answer } from './append-batch';
import type { WaitingAppend } from './append-queue';

/** Tells the caller of one append what the log said to it. */
export function settleOne(append: WaitingAppend | undefined, answer: Answer): void {
  if (append === undefined) return;
  switch (answer.outcome) {
    case 'appended':
    case 'repeated': {
      const { version, ordinal, outcome } = answer;
      return append.resolve({ version, position: positionOf(ordinal), repeated: outcome === 'repeated' });
    }
    case 'conflict':
      return append.reject(new Conflict(append.prepared.stream, append.prepared.expected, answer.actual));
    case 'elsewhere': {
      const { commandId, stream } = append.prepared;
      return append.reject(new Error(`command ${commandId} for ${stream} was recorded in ${answer.stream} before`));
    }
  }
}
