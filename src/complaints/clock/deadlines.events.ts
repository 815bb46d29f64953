import type { Length } from '../../calendar/counting/due-date.rules';
import type { LimitEnd, LimitStart, PauseGround } from '../../regimes/parts/limits';
import type { ComplaintEventType, ComplaintShapes } from '../complaint.events';
import type { ClockShapes } from './clock.events';
import { AFTER_CLOSING, momentsOf } from './limit-moments.events';

/** One run of a limit: as last set, and what became of it. */
export interface Deadline extends Omit<ClockShapes['DeadlineSet'], 'cause'> {
  readonly extensions: readonly Length[];
  /** When what had to be done was done (`met`), or when it had no longer to be done (`lapsed`). */
  readonly ended?: 'met' | 'lapsed';
  readonly endedAt?: string;
  /** Whether it is recorded as missed. */
  readonly missed: boolean;
}

/** A time in which clocks stand still, until `to`. */
export interface Pause {
  readonly pause: number;
  readonly ground: PauseGround;
  readonly of?: number;
  readonly from: string;
  readonly to?: string;
}

/** The limits of a case and the pauses of its clocks, in the order in which they began. */
export interface Deadlines {
  /** Code of the unit that holds the case and is to keep its limits. */
  readonly unit: string;
  readonly deadlines: readonly Deadline[];
  readonly pauses: readonly Pause[];
}

export const noDeadlines: Deadlines = { unit: '', deadlines: [], pauses: [] };

/** A fact of the case, with the time at which it happened. */
export interface ClockFact {
  readonly type: ComplaintEventType;
  readonly data: unknown;
  readonly occurredAt: string;
}

export const isRunning = ({ ended }: Deadline): boolean => ended === undefined;

/** The ground on which the clock of this limit stands still, if it does. */
export const pausedOn = (
  { pausedBy }: Pick<Deadline, 'pausedBy'>,
  { pauses }: Pick<Deadlines, 'pauses'>,
): PauseGround | undefined => pauses.find(({ ground, to }) => to === undefined && pausedBy.includes(ground))?.ground;

/** Whether the clock of this limit stands still. */
export const isPaused = (deadline: Pick<Deadline, 'pausedBy'>, standing: Pick<Deadlines, 'pauses'>): boolean =>
  pausedOn(deadline, standing) !== undefined;

/** The limits after one more fact, the same object when none changes: told by the facts alone, so that whoever reads them gets the same. */
export function deadlinesAfter(state: Deadlines, fact: ClockFact): Deadlines {
  const own = ownFacts[fact.type as keyof ClockShapes] as OwnFact | undefined;
  if (own) return own(state, fact.data as never, fact.occurredAt);
  const unit = holderAfter(fact) ?? state.unit;
  const standing = unit === state.unit ? state : { ...state, unit };
  const { takesBack } = momentsOf(fact.type, fact.data);
  if (takesBack) return { ...state, deadlines: state.deadlines.map((each) => takenBack(each, takesBack, fact)) };
  const ends = endedBy(fact);
  if (!ends || !state.deadlines.some((deadline) => isRunning(deadline) && ends(deadline))) return standing;
  const deadlines = state.deadlines.map((deadline) => {
    const ended = isRunning(deadline) ? ends(deadline) : undefined;
    return ended ? { ...deadline, ended, endedAt: fact.occurredAt } : deadline;
  });
  return { ...state, unit, deadlines };
}

/** The limit that had ended goes on, and the one that had begun with its end has not. */
function takenBack(deadline: Deadline, moment: LimitEnd & LimitStart, { occurredAt }: ClockFact): Deadline {
  if (deadline.until === moment && deadline.ended === 'met') return goingOn(deadline);
  return deadline.from === moment && isRunning(deadline)
    ? { ...deadline, ended: 'lapsed', endedAt: occurredAt }
    : deadline;
}

const goingOn = ({ ended: _ended, endedAt: _endedAt, ...running }: Deadline): Deadline => running;

/** The unit that a fact gives the case to. */
function holderAfter({ type, data }: ClockFact): string | undefined {
  if (type === 'ComplaintReceived') return (data as ComplaintShapes[typeof type]).receivingUnit;
  if (type === 'ComplaintTransferred' || type === 'TransferReturned') return (data as ComplaintShapes[typeof type]).to;
  return undefined;
}

/** How a fact ends a limit that runs; undefined for a fact that ends none. */
function endedBy({ type, data }: ClockFact): ((deadline: Deadline) => Deadline['ended']) | undefined {
  if (type === 'ComplaintClassified') {
    const { kind } = data as ComplaintShapes['ComplaintClassified'];
    return ({ kinds }) => (kinds.includes(kind) ? undefined : 'lapsed');
  }
  // Of the old rules only those limits go on that the new ones have, too, and set again.
  if (type === 'ComplaintMovedToRegime') return () => 'lapsed';
  const { ends, closes = false } = momentsOf(type, data);
  if (!ends) return undefined;
  return ({ until }) => {
    if (ends.includes(until)) return 'met';
    return closes && !AFTER_CLOSING.has(until) ? 'lapsed' : undefined;
  };
}

type OwnFact = (state: Deadlines, data: never, occurredAt: string) => Deadlines;

const ownFacts: {
  readonly [Type in keyof ClockShapes]: (state: Deadlines, data: ClockShapes[Type], occurredAt: string) => Deadlines;
} = {
  DeadlineSet: (state, { cause: _cause, ...set }, occurredAt) => {
    const known = state.deadlines.some((deadline) => isRunOf(deadline, set));
    const changed = state.deadlines.map((deadline) => {
      if (isRunOf(deadline, set)) return goingOn({ ...deadline, ...set });
      const superseded = deadline.limit === set.limit && isRunning(deadline);
      return superseded ? { ...deadline, ended: 'lapsed' as const, endedAt: occurredAt } : deadline;
    });
    const begun = { ...set, extensions: [], missed: false };
    return { ...state, unit: set.unit, deadlines: known ? changed : [...changed, begun] };
  },
  DeadlineExtended: (state, { length, unitOfLength, ...run }) =>
    change(state, run, ({ extensions }) => ({ extensions: [...extensions, { length, unit: unitOfLength }] })),
  ClockPaused: (state, { pause, ground, of }, from) => ({
    ...state,
    pauses: [...state.pauses, { pause, ground, of, from }],
  }),
  ClockResumed: (state, { pause }, to) => ({
    ...state,
    pauses: state.pauses.map((each) => (each.pause === pause ? { ...each, to } : each)),
  }),
  DeadlineMissed: (state, run) => change(state, run, () => ({ missed: true })),
};

type Run = Pick<Deadline, 'limit' | 'ordinal'>;

const isRunOf = ({ limit, ordinal }: Run, run: Run): boolean => limit === run.limit && ordinal === run.ordinal;

const change = (state: Deadlines, run: Run, fields: (deadline: Deadline) => Partial<Deadline>): Deadlines => ({
  ...state,
  deadlines: state.deadlines.map((each) => (isRunOf(each, run) ? { ...each, ...fields(each) } : each)),
});
