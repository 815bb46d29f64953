import { pausedOn, type Deadline, type Deadlines } from '../../src/complaints/clock/deadlines.events';
import { stateOf } from '../deadlines/deadline.answer';
import { isAwaited } from './awaited.rules';
import { dueInWords } from './due-dates.words';
import type { PublicDueDate } from './public-case.answer';

/** What the complainant waits for and by when, in the order in which the limits began; those between offices are not told. */
export const dueDatesOf = (
  { deadlines, pauses }: Pick<Deadlines, 'deadlines' | 'pauses'>,
  now: string,
): PublicDueDate[] => deadlines.flatMap((deadline) => dueDateOf(deadline, { pauses }, now));

function dueDateOf(deadline: Deadline, standing: Pick<Deadlines, 'pauses'>, now: string): PublicDueDate[] {
  const { until, due } = deadline;
  const state = stateOf(deadline, standing.pauses, now);
  if (!isAwaited(until) || state === 'lapsed') return [];
  return [{ awaited: until, state, due, words: dueInWords(deadline, until, state, pausedOn(deadline, standing)) }];
}
