import { momentOf } from '../../src/kernel/day';
import type { Observed } from './observed.rules';
import type { Signal, Thresholds } from './thresholds';

export interface ObservedCase extends Observed {
  readonly caseId: string;
}

/** Something to look at, and the cases that it is seen in. */
export interface Hint {
  readonly signal: Signal;
  readonly unit: string;
  /** When it was seen: the newest of its acts. */
  readonly at: string;
  readonly caseIds: readonly string[];
}

const DAY = 86_400_000;

/** What is hinted at in these cases, the newest first. It takes nothing for granted: whoever looks finds out why it is so. */
export const hintsIn = (cases: readonly ObservedCase[], thresholds: Thresholds): readonly Hint[] =>
  [
    ...cases.flatMap((each) => ofOne(each, thresholds)),
    ...lastDays(cases, thresholds),
    ...sameReplies(cases, thresholds),
    ...registeredAgain(cases, thresholds),
  ].sort((a, b) => momentOf(b.at) - momentOf(a.at) || (a.signal < b.signal ? -1 : 1));

/** What one case shows by itself. */
function ofOne(observed: ObservedCase, thresholds: Thresholds): readonly Hint[] {
  const { caseId, unit, reopenings, satisfiedWithoutCallAt, minutesLeft, closedAt, returns, handOvers } = observed;
  const hint = (signal: Signal, at: string): Hint => ({ signal, unit, at, caseIds: [caseId] });
  const soon = reopenings.findLast(({ afterHours }) => afterHours <= thresholds.reopenedWithinHours);
  const isLast = minutesLeft !== null && minutesLeft <= thresholds.closedWithinMinutes;
  const moves = [...returns, ...handOvers].sort((a, b) => momentOf(a) - momentOf(b));
  const isPassed = returns.length >= thresholds.returns || handOvers.length >= thresholds.handOvers;
  return [
    ...(soon ? [hint('closed-and-reopened', soon.at)] : []),
    ...(satisfiedWithoutCallAt === null ? [] : [hint('satisfied-without-call', satisfiedWithoutCallAt)]),
    ...(isLast && closedAt !== null ? [hint('closed-just-before-due', closedAt)] : []),
    ...(isPassed ? [hint('passed-round', moves.at(-1) ?? '')] : []),
  ];
}

interface Act {
  readonly caseId: string;
  readonly unit: string;
  readonly at: string;
}

/** Limits that a unit extended on their last day, again and again. */
function lastDays(cases: readonly ObservedCase[], thresholds: Thresholds): readonly Hint[] {
  const acts = cases.flatMap(({ caseId, lastDayExtensions }) => lastDayExtensions.map((each) => ({ caseId, ...each })));
  const { lastDayExtensions: least, lastDayWithinDays: days } = thresholds;
  return grouped(acts, ({ unit }) => unit).flatMap((of) => inSeries('extended-on-the-last-day', of, least, days));
}

/** The same reply of a unit, again and again. */
function sameReplies(cases: readonly ObservedCase[], thresholds: Thresholds): readonly Hint[] {
  const sent = cases.flatMap(({ caseId, reply }) => (reply ? [{ caseId, ...reply }] : []));
  const { sameReplies: least, sameReplyWithinDays: days } = thresholds;
  return grouped(sent, ({ likeness, unit }) => `${unit}|${likeness}`).flatMap((of) =>
    inSeries('same-reply', of, least, days),
  );
}

/** A matter that ended without a result and was registered again for the same person: its clock began anew. */
function registeredAgain(cases: readonly ObservedCase[], { registeredAgainWithinDays }: Thresholds): readonly Hint[] {
  return grouped(cases, ({ matter }) => matter).flatMap((alike) => {
    const dropped = alike.filter(({ droppedAt, persons }) => droppedAt !== null && persons.length > 0);
    return dropped.flatMap((before): Hint[] => {
      const again = alike.filter(
        (each) =>
          each.caseId !== before.caseId &&
          each.persons.some((person) => before.persons.includes(person)) &&
          momentOf(each.receivedAt) > momentOf(before.receivedAt) &&
          daysApart(before.droppedAt ?? '', each.receivedAt) <= registeredAgainWithinDays,
      );
      const [first] = again.sort((a, b) => momentOf(a.receivedAt) - momentOf(b.receivedAt));
      if (!first) return [];
      const caseIds = [before.caseId, first.caseId];
      return [{ signal: 're-registered', unit: first.unit, at: first.receivedAt, caseIds }];
    });
  });
}

/** A case linked as a duplicate may have been dropped after the other one was registered. */
const daysApart = (a: string, b: string): number => Math.abs(momentOf(b) - momentOf(a)) / DAY;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The acts of a group that stand in a run of at least so many within so many days, as one hint. */
function inSeries(signal: Signal, acts: readonly Act[], least: number, days: number): readonly Hint[] {
  const ordered = [...acts].sort((a, b) => momentOf(a.at) - momentOf(b.at));
  const inRun = new Set<Act>();
  ordered.forEach((act, index) => {
    const run = ordered.slice(index, index + least).filter(({ at }) => momentOf(at) - momentOf(act.at) <= days * DAY);
    if (run.length === least) for (const each of run) inRun.add(each);
  });
  const seen = [...inRun];
  const last = seen.at(-1);
  if (!last) return [];
  return [{ signal, unit: last.unit, at: last.at, caseIds: [...new Set(seen.map(({ caseId }) => caseId))] }];
}
