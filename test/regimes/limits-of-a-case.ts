import { deadlineAnswerOf, type DeadlineAnswer } from '../../projections/deadlines/deadline.answer';
import { derivationIn } from '../../projections/deadlines/derivation.words';
import type { ClockShapes } from '../../src/complaints/clock/clock.events';
import type { Complaint } from '../../src/complaints/complaint';
import { toldEnd } from '../../src/kernel/day';

/** The limits of a case as they are answered in English. */
export function limitsAt(now: string, { clock: { deadlines, pauses } }: Complaint): readonly DeadlineAnswer[] {
  const telling = { language: 'en', nameOf: (limit: string) => limit, now } as const;
  return deadlines.map((each) => deadlineAnswerOf(each, pauses, telling));
}

/**
 * Of each limit that is no longer what it was: `accept: ` and its due date as the end of the derivation tells it, or `accept `
 * and its state. That a limit ran out meanwhile is nothing that an act did to it.
 */
export const changes = (before: readonly DeadlineAnswer[], after: readonly DeadlineAnswer[]): string[] =>
  after.flatMap((limit) => {
    const { state, due } = before.find((each) => nameOf(each) === nameOf(limit)) ?? {};
    if (due !== limit.due) return [`${nameOf(limit)}: ${endOf(limit)}`];
    return orRunning(state) === orRunning(limit.state) ? [] : [`${nameOf(limit)} ${limit.state}`];
  });

const nameOf = ({ limit, ordinal }: DeadlineAnswer): string => (ordinal === 1 ? limit : `${limit} ${ordinal}`);

const orRunning = (state: DeadlineAnswer['state'] | undefined) => (state === 'overdue' ? 'running' : state);

/** The last line of the derivation, with the one before it when the last day was moved; and the years that are missing. */
function endOf({ derivation, missingYears }: DeadlineAnswer): string {
  const last = derivation.at(-1) ?? '';
  const end = last.startsWith('due ') ? `${derivation.at(-2) ?? ''}, ${last}` : last;
  return [end, ...missingYears.map((year) => `${year} is missing`)].join('; ');
}

/** The last step of a derivation is the due date, in words too; and a count is complete when no year is missing. */
export function expectToEndWithItsDueDate({
  derivation,
  due,
  missingYears,
  complete,
}: ClockShapes['DeadlineSet']): void {
  expect(derivation.at(-1)).toMatchObject({ step: 'due', at: due });
  for (const language of ['zh', 'en'] as const) {
    expect(derivationIn(language, derivation).at(-1)).toContain(toldEnd(due));
  }
  expect(complete).toBe(missingYears.length === 0);
}
