import type { Evolve } from '../../kernel/rule';
import type { LimitEnd, LimitStart } from '../../regimes/parts/limits';
import type { Complaint } from '../complaint';
import type { ComplaintShapes } from '../complaint.events';
import type { ClockShapes } from './clock.events';
import { deadlinesAfter, noDeadlines, type ClockFact, type Deadlines } from './deadlines.events';
import { momentsOf } from './limit-moments.events';

/** The newest fact that started something: when it happened, and its place among those that start or end something. */
interface Begun {
  readonly at: string;
  readonly place: number;
}

/** What the clocks of a case know: what could start a limit, what would end it, and the limits that were set. */
export interface Clock extends Deadlines {
  /** How many facts started or ended something. */
  readonly places: number;
  readonly kind: string;
  readonly begun: Readonly<Partial<Record<LimitStart, Begun>>>;
  /** The place of the newest fact that brought an end; `closed` ends most limits. */
  readonly done: Readonly<Partial<Record<LimitEnd | 'closed', number>>>;
}

export interface ClockState {
  readonly clock: Clock;
}

export const initialClock: ClockState = { clock: { ...noDeadlines, places: 0, kind: '', begun: {}, done: {} } };

/** The clocks after one more fact of the case, of whatever kind; the same object when it is nothing to them. */
export function clockAfter(clock: Clock, fact: ClockFact): Clock {
  const { starts, ends, takesBack, closes } = momentsOf(fact.type, fact.data);
  const limits = deadlinesAfter(clock, fact);
  const kind = kindAfter(clock.kind, fact);
  const begins = starts !== undefined || ends !== undefined;
  if (limits === clock && kind === clock.kind && !begins) return clock;
  const { unit, deadlines, pauses } = limits;
  const places = clock.places + (begins ? 1 : 0);
  let { begun, done } = clock;
  if (takesBack) [begun, done] = [without(begun, takesBack), without(done, takesBack)];
  if (starts) begun = withAll(begun, starts, { at: fact.occurredAt, place: places });
  if (ends) done = withAll(done, closes ? [...ends, 'closed'] : ends, places);
  return { unit, deadlines, pauses, places, kind, begun, done };
}

type Named<Value> = Readonly<Partial<Record<string, Value>>>;

function withAll<Value>(entries: Named<Value>, names: readonly string[], value: Value): Named<Value> {
  const all: Partial<Record<string, Value>> = { ...entries };
  for (const name of names) all[name] = value;
  return all;
}

const without = <Entries extends object>(entries: Entries, name: string): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([each]) => each !== name)) as Entries;

function kindAfter(kind: string, { type, data }: ClockFact): string {
  return type === 'ComplaintReceived' || type === 'ComplaintClassified'
    ? (data as ComplaintShapes[typeof type]).kind
    : kind;
}

const seenByClock = <State>(state: State): State => state;

/** The clocks see every fact of the case, their own among them: `clockAfter` is called for each. */
export const evolveClock: Evolve<Complaint, ClockShapes> = {
  DeadlineSet: seenByClock,
  DeadlineExtended: seenByClock,
  ClockPaused: seenByClock,
  ClockResumed: seenByClock,
  DeadlineMissed: seenByClock,
};
