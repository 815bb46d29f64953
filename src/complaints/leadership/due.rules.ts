import { dayOf, type Day } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import type { Circumstances } from '../deciding/circumstances.rules';

/** Refuses a due date before the day on which it is told. */
export function refusePast(due: Day, { now }: Pick<Circumstances, 'now'>): void {
  const today = dayOf(now);
  if (due < today) throw new Refusal('due-in-the-past', { due, today });
}
