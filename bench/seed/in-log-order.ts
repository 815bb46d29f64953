import type { SeededEvent } from './clerks';
import { DAYS, dayIndex } from './lives/times';

/**
 * The events of many cases in the order in which a log would have got them, day by day: only those of open cases are in
 * memory, whatever the number of days. Cases begin evenly over the seeded time.
 */
export async function* inLogOrder(
  cases: number,
  handle: (ordinal: number, day: number) => Promise<readonly SeededEvent[]>,
): AsyncGenerator<readonly SeededEvent[]> {
  const waiting = new Map<number, SeededEvent[]>();
  let ordinal = 0;
  for (let day = 0; day < DAYS; day++) {
    for (; ordinal < (cases * (day + 1)) / DAYS; ordinal++) {
      for (const event of await handle(ordinal, day)) {
        const index = dayIndex(event.moment);
        const others = waiting.get(index);
        if (others) others.push(event);
        else waiting.set(index, [event]);
      }
    }
    const due = waiting.get(day);
    waiting.delete(day);
    // Events of one case are in order already, and the sort keeps it among those of one moment.
    if (due) yield due.sort((one, other) => one.moment - other.moment);
  }
}
