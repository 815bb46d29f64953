import { wordsOf } from '../../http/problems/problem-kinds';
import { Conflict, Malformed, Refusal } from '../../kernel/refusal';
import type { ImportNote } from '../imports.events';

/** Why a record was refused, in words; an error that is nobody's input is thrown on. */
export function refusedLine(line: number, error: unknown): ImportNote {
  if (error instanceof Refusal) return { line, reason: wordsOf(error.code, error.facts, 'en') };
  if (error instanceof Conflict) return { line, reason: 'its case has another history already' };
  const [fault] = error instanceof Malformed ? error.faults : [];
  if (!fault) throw error;
  return { line, field: fault.field, reason: fault.reason };
}
