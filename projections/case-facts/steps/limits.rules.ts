import type { ClockShapes } from '../../../src/complaints/clock/clock.events';
import { dayOf, momentOf } from '../../../src/kernel/day';
import { KNOWN_LIMITS, type KnownLimit, type KnownLimits } from '../case-facts.row';

type Known = (typeof KNOWN_LIMITS)[number];
type Limits = KnownLimits | undefined;

export const NO_LIMITS: KnownLimits = {};

/** The limits after one was told; of one that is known already the first date stays. Those that figures do not know change nothing. */
export function told(limits: Limits = NO_LIMITS, set: ClockShapes['DeadlineSet']): KnownLimits {
  const { until, limit, ordinal, kinds, due } = set;
  if (!isKnown(until)) return limits;
  const was = limits[until];
  const dueOn = lastDayOf(due);
  const { first, firstOn, missed } =
    was?.limit === limit && was.ordinal === ordinal ? was : { first: due, firstOn: dueOn, missed: undefined };
  return { ...limits, [until]: { limit, ordinal, kinds, due, dueOn, first, firstOn, ...(missed && { missed }) } };
}

export const missed = (limits: Limits = NO_LIMITS, run: ClockShapes['DeadlineMissed']): KnownLimits => {
  const { until, limit, ordinal } = run;
  const known = isKnown(until) ? limits[until] : undefined;
  if (known?.limit !== limit || known.ordinal !== ordinal) return limits;
  return { ...limits, [until]: { ...known, missed: true } };
};

/** What had to be done within the limit was done now, for the first time. */
export function kept(limits: Limits = NO_LIMITS, until: Known, at: string): KnownLimits {
  const known = limits[until];
  if (known === undefined || known.gone || known.kept !== undefined) return limits;
  const moment = momentOf(at);
  const inTime = { kept: moment <= momentOf(known.due), keptFirst: moment <= momentOf(known.first) };
  return { ...limits, [until]: { ...known, ...inTime } };
}

/** Accepted or declined: what is decided on here had not to be passed on. */
export function decided(limits: Limits = NO_LIMITS, at: string): KnownLimits {
  const { transfer, ...others } = kept(limits, 'decision', at);
  return transfer?.kept === undefined ? others : { ...others, transfer };
}

/** Of what was not done before the closing only what was missed already is still told, as not done. */
export function closed(limits: Limits = NO_LIMITS, at: string): KnownLimits {
  const { closing, ...others } = kept(limits, 'closing', at);
  const told = changed(others, (known) => (known.kept !== undefined || known.missed ? known : undefined));
  return closing === undefined ? told : { ...told, closing };
}

/** A reopened case is not closed: whether its limit is kept is open again. */
export function reopened(limits: Limits = NO_LIMITS): KnownLimits {
  const { closing } = limits;
  if (closing === undefined) return limits;
  const { kept: _kept, keptFirst: _keptFirst, ...open } = closing;
  return { ...limits, closing: open };
}

/** Another kind has other limits. */
export const ofKind = (limits: Limits = NO_LIMITS, kind: string): KnownLimits =>
  changed(limits, (known) => (known.kept !== undefined || known.kinds.includes(kind) ? known : undefined));

/** Other rules set again those limits that they have, too. */
export const underOtherRules = (limits: Limits = NO_LIMITS): KnownLimits =>
  changed(limits, (known) => (known.kept === undefined ? { ...known, gone: true } : known));

function changed(limits: KnownLimits, change: (known: KnownLimit) => KnownLimit | undefined): KnownLimits {
  let after = limits;
  for (const until of KNOWN_LIMITS) {
    const { [until]: known, ...others } = after;
    const now = known && change(known);
    if (now !== known) after = now === undefined ? others : { ...others, [until]: now };
  }
  return after;
}

const isKnown = (until: string): until is Known => (KNOWN_LIMITS as readonly string[]).includes(until);

/** The end of a day is told as the beginning of the next. */
const lastDayOf = (due: string): string => dayOf(new Date(momentOf(due) - 1).toISOString());
