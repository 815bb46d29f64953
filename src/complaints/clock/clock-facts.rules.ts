import type { Actor } from '../../kernel/event';
import { momentOf } from '../../kernel/day';
import type { FactToAppend } from '../../event-log/event-log';
import type { Limit } from '../../regimes/parts/limits';
import type { Regime } from '../../regimes/regime';
import { fact, type Circumstances } from '../deciding/circumstances.rules';
import type { ComplaintEvent } from '../complaint.events';
import { clockAfter, type Clock } from './clock.state';
import type { ClockShapes, DeadlineCause } from './clock.events';
import { isPaused, isRunning, type ClockFact, type Deadline } from './deadlines.events';
import { AFTER_CLOSING, EACH_TIME, momentsOf, NOTHING, PAUSED_BY_ACTS } from './limit-moments.events';
import { dueOf, startOf, type Uncounted } from './recount.rules';

type Told = FactToAppend & ComplaintEvent;

/** Who records that a limit was missed: nobody has to say so. */
export const clockOf = (unit: string): Actor => ({ id: 'clock', role: 'system', unit });

/**
 * What the clocks of a case say to facts that are about to be recorded: limits that were missed before they were kept, pauses
 * begun and ended, limits begun, and due dates that changed. They are recorded with these facts, in one append.
 */
export function clockFacts(
  facts: readonly ComplaintEvent[],
  before: Clock,
  circumstances: Circumstances,
): readonly Told[] {
  const { now } = circumstances;
  const regime = regimeAfter(facts, circumstances);
  const told: Told[] = [];
  let clock = facts.reduce((clock, each) => clockAfter(clock, happened(each, now)), before);
  // Most commands are nothing to a clock, and every command asks.
  if (clock === before && facts.every(isNothingToLimits)) return NONE;
  const tell = (...more: readonly Told[]): void => {
    told.push(...more);
    clock = more.reduce((clock, each) => clockAfter(clock, happened(each, now)), clock);
  };
  const limits = (): readonly Limit[] => regime.limits.filter(({ kinds }) => kinds.includes(clock.kind));

  tell(...keptTooLate(before, clock));
  for (const each of facts) tell(...pausesOf(each, clock, limits()));
  for (const limit of limits().filter((limit) => isStartedBy(facts, limit) && begins(limit, clock))) {
    const ran = before.deadlines.find((deadline) => deadline.limit === limit.id && isRunning(deadline));
    const goesOn = isMoved(facts) ? ran : undefined;
    tell(goesOn ? moved(limit, goesOn, clock, circumstances) : begun(limit, clock, circumstances));
  }
  for (const deadline of clock.deadlines.filter((each) => isRunning(each) && !isPaused(each, clock))) {
    const cause = changedBy(deadline, [...facts, ...told]);
    if (cause) tell(...later(deadlineSet(cause, deadline, clock, circumstances), deadline));
  }
  return told;
}

const NONE: readonly Told[] = [];

const isNothingToLimits = ({ type, data }: ComplaintEvent): boolean =>
  momentsOf(type, data) === NOTHING && type !== 'ComplaintClassified' && type !== 'ComplaintMovedToRegime';

/** The rules that the case is under from now on: a case that was moved begins the limits of those it was moved to. */
function regimeAfter(facts: readonly ComplaintEvent[], { regime, versionsOf }: Circumstances): Regime {
  for (const { type, data } of facts) {
    if (type !== 'ComplaintMovedToRegime') continue;
    return versionsOf(data.to.id).find(({ version }) => version === data.to.version) ?? regime;
  }
  return regime;
}

const happened = ({ type, data, occurredAt }: Told, now: string): ClockFact => ({
  type: type,
  data,
  occurredAt: occurredAt ?? now,
});

/** Limits that were running before and ended only after their due date: missed, though nobody had recorded it yet. */
function keptTooLate(before: Clock, clock: Clock): readonly Told[] {
  return before.deadlines
    .filter((deadline) => isRunning(deadline) && !deadline.missed && !isPaused(deadline, before))
    .filter(({ limit, ordinal, due }) => {
      const now = clock.deadlines.find((each) => each.limit === limit && each.ordinal === ordinal);
      return now?.endedAt !== undefined && momentOf(now.endedAt) > momentOf(due);
    })
    .map((deadline) => deadlineMissed(deadline, before.unit));
}

/** Told as having happened at the due date: whatever delayed the recording, the limit was missed then. */
export const deadlineMissed = ({ limit, ordinal, until, due }: Deadline, unit: string): Told => ({
  ...fact('DeadlineMissed', { limit, ordinal, unit, until, due }),
  actor: clockOf(unit),
  occurredAt: due,
});

/** The pause that an act begins, when a limit of the case is stopped on its ground, or those that it ends. */
function pausesOf({ type, data }: ComplaintEvent, clock: Clock, limits: readonly Limit[]): readonly Told[] {
  const { pauses, resumes, waitsNoMore } = momentsOf(type, data);
  if (pauses && limits.some(({ pausedBy }) => pausedBy.includes(pauses.ground))) {
    return [fact('ClockPaused', { pause: clock.pauses.length + 1, ...pauses })];
  }
  return clock.pauses
    .filter(({ to }) => to === undefined)
    .filter(({ ground, of }) =>
      waitsNoMore ? PAUSED_BY_ACTS.has(ground) : ground === resumes?.ground && of === resumes.of,
    )
    .map(({ pause, ground }) => fact('ClockResumed', { pause, ground }));
}

/** Whether one of the facts starts the limit, or puts the case under the limits of another kind or of other rules. */
const isStartedBy = (facts: readonly ComplaintEvent[], { from }: Limit): boolean =>
  isMoved(facts) ||
  facts.some(({ type, data }) => type === 'ComplaintClassified' || momentsOf(type, data).starts?.includes(from));

const isMoved = (facts: readonly ComplaintEvent[]): boolean =>
  facts.some(({ type }) => type === 'ComplaintMovedToRegime');

const begun = (limit: Limit, clock: Clock, circumstances: Circumstances): Told =>
  deadlineSet('started', startOf(limit, ordinalOf(limit, clock), clock), clock, circumstances);

/** A limit that the case was under before it was moved, too: the same run, by the new rules, and never shorter than it was told. */
function moved(limit: Limit, ran: Deadline, clock: Clock, circumstances: Circumstances): Told {
  const { extensions, missed, due, derivation, complete, missingYears, calendarVersion } = ran;
  const set = deadlineSet('moved', { ...startOf(limit, ran.ordinal, clock), extensions, missed }, clock, circumstances);
  const told = { due, derivation, complete, missingYears, calendarVersion };
  return later(set, ran).length > 0 ? set : fact('DeadlineSet', { ...set.data, ...told });
}

/** Whether what starts the limit has happened, what it waits for has not happened since, and it does not run already. */
function begins({ id, from, until }: Limit, { begun, done, deadlines }: Clock): boolean {
  const start = begun[from];
  if (!start) return false;
  const over = Math.max(done[until] ?? 0, AFTER_CLOSING.has(until) ? 0 : (done.closed ?? 0));
  if (over > start.place) return false;
  const running = deadlines.find((deadline) => deadline.limit === id && isRunning(deadline));
  return !running || (EACH_TIME.has(from) && momentOf(running.start) < momentOf(start.at));
}

const ordinalOf = ({ id }: Limit, { deadlines }: Clock): number =>
  deadlines.filter(({ limit }) => limit === id).length + 1;

/** Why a limit that runs is counted again. A change of the calendar alone is no reason: a date once told is kept. */
function changedBy({ limit, pausedBy }: Deadline, facts: readonly ComplaintEvent[]): DeadlineCause | undefined {
  if (facts.some(({ type, data }) => type === 'DeadlineExtended' && data.limit === limit)) return 'extended';
  const resumed = facts.some(({ type, data }) => type === 'ClockResumed' && pausedBy.includes(data.ground));
  return resumed ? 'resumed' : undefined;
}

const deadlineSet = (
  cause: DeadlineCause,
  deadline: Uncounted,
  clock: Clock,
  circumstances: Circumstances,
): Told & { readonly data: ClockShapes['DeadlineSet'] } => {
  const { extensions: _extensions, missed: _missed, ended: _ended, endedAt: _endedAt, ...set } = deadline;
  return fact('DeadlineSet', { ...set, cause, ...dueOf(deadline, clock, circumstances.calendar) });
};

/** A date once told is never taken back: a new count that ends no later, as by another calendar, is not told. */
const later = <Set extends { readonly data: ClockShapes['DeadlineSet'] }>(
  set: Set,
  { due }: Deadline,
): readonly Set[] => (momentOf(set.data.due) > momentOf(due) ? [set] : []);
