import { momentOf, toldEnd } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import type { Extension } from '../../regimes/parts/limits';
import type { Regime } from '../../regimes/regime';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import { requireOwnLine } from '../deciding/three-lines.rules';
import { deadlineMissed } from './clock-facts.rules';
import type { Clock } from './clock.state';
import type { ExtendDeadline, PauseClock, RecordMissedDeadline, ResumeClock } from './clock.commands';
import { isPaused, isRunning, type Deadline, type Pause } from './deadlines.events';
import { PAUSED_BY_ACTS } from './limit-moments.events';

/** Invariant 6: an extension is granted before the old due date, as often and as long as the regime allows, by whom it names. */
export const extend: ComplaintRule<ExtendDeadline> = (command, state, { regime, caller, now }) => {
  const { limit, length, reason, explanation } = command;
  const deadline = runningDeadline(state.clock, limit);
  const { due, ordinal, extensions } = deadline;
  const allowed = extensionOf(regime, limit);
  const by: readonly string[] = allowed.by;
  if (!by.includes(caller.role)) throw new Refusal('extension-not-by-role', { limit, role: caller.role, allowed: by });
  requireOwnLine(state, caller.id, 'approving');
  if (extensions.length >= allowed.times) throw new Refusal('extended-often-enough', { limit, times: allowed.times });
  const more = length ?? allowed.length;
  if (more > allowed.length) throw new Refusal('extension-too-long', { limit, length: more, most: allowed.length });
  const passed = !isPaused(deadline, state.clock) && momentOf(now) > momentOf(due);
  if (deadline.missed || passed) throw new Refusal('deadline-passed', { limit, due: toldEnd(due) });
  return [
    fact('DeadlineExtended', {
      limit,
      ordinal,
      extension: extensions.length + 1,
      length: more,
      unitOfLength: allowed.unit,
      article: allowed.article,
      approvedBy: caller.id,
      reason,
      explanation,
      oldDue: due,
    }),
  ];
};

export const pause: ComplaintRule<PauseClock> = ({ ground, reason }, { clock }, { regime }) => {
  if (PAUSED_BY_ACTS.has(ground)) throw new Refusal('paused-by-its-act', { ground });
  if (clock.pauses.some((each) => each.ground === ground && each.to === undefined)) {
    throw new Refusal('already-paused', { ground });
  }
  if (!clock.deadlines.some((deadline) => isRunning(deadline) && deadline.pausedBy.includes(ground))) {
    throw new Refusal('nothing-to-pause', { ground, regime: `${regime.id}@${regime.version}` });
  }
  return [fact('ClockPaused', { pause: clock.pauses.length + 1, ground, reason })];
};

export const resume: ComplaintRule<ResumeClock> = ({ pause: ordinal, reason }, { clock }, { now }) => {
  const { pause, ground, from } = openPause(clock, ordinal);
  if (PAUSED_BY_ACTS.has(ground)) throw new Refusal('paused-by-its-act', { ground });
  if (momentOf(now) < momentOf(from)) throw new Refusal('resumed-before-paused', { at: now, since: from });
  return [fact('ClockResumed', { pause, ground, reason })];
};

/** Once for each run of a limit; the system alone records it. */
export const recordMissed: ComplaintRule<RecordMissedDeadline> = ({ limit, due }, { clock }, { caller, now }) => {
  if (caller.role !== 'system') throw new Refusal('by-the-system-only', { role: caller.role });
  const deadline = runningDeadline(clock, limit);
  if (deadline.missed || deadline.due !== due || isPaused(deadline, clock)) {
    throw new Refusal('deadline-not-running', { limit });
  }
  if (momentOf(now) < momentOf(due)) throw new Refusal('deadline-not-passed', { limit, due: toldEnd(due) });
  return [deadlineMissed(deadline, clock.unit)];
};

function runningDeadline({ deadlines }: Clock, limit: string): Deadline {
  const running = deadlines.find((deadline) => deadline.limit === limit && isRunning(deadline));
  if (!running) throw new Refusal('deadline-not-running', { limit });
  return running;
}

function extensionOf({ id, version, limits }: Regime, limit: string): Extension {
  const extension = limits.find((each) => each.id === limit)?.extension;
  if (!extension) throw new Refusal('no-extension', { limit, regime: `${id}@${version}` });
  return extension;
}

function openPause({ pauses }: Clock, ordinal: number | undefined): Pause {
  const open = pauses.filter(({ to }) => to === undefined);
  const [only, ...others] = ordinal === undefined ? open : open.filter(({ pause }) => pause === ordinal);
  if (!only) throw new Refusal('not-paused');
  if (others.length > 0) throw new Refusal('several-pauses', { pauses: open.map(({ pause }) => String(pause)) });
  return only;
}
