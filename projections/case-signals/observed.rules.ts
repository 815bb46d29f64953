import { momentsOf } from '../../src/complaints/clock/limit-moments.events';
import type { ComplaintEventType, ComplaintShapes } from '../../src/complaints/complaint.events';
import { COMPLAINANT } from '../../src/complaints/public/call-back.events';
import { momentOf } from '../../src/kernel/day';
import type { Actor } from '../../src/kernel/event';
import { sha256 } from '../../src/kernel/hash';
import { SECRET_SIGNS } from '../../src/kernel/texts/search-terms';
import type { LimitEnd } from '../../src/regimes/parts/limits';

/** What signals are looked for in, of one case: times and counts, and of texts and persons nothing but keyed terms. */
export interface Observed {
  /** The unit that holds the case. */
  readonly unit: string;
  readonly receivedAt: string;
  /** SHA-256 of what it is about: regime, category and the respondent named first. */
  readonly matter: string;
  /** Keyed terms of telephone and identity number; none after an erasure. */
  readonly persons: readonly string[];
  /** Keyed hash of the newest reply, and when it was sent; none after an erasure. */
  readonly reply: { readonly likeness: string; readonly at: string; readonly unit: string } | null;
  readonly closedAt: string | null;
  /** When it ended without a result: withdrawn, terminated, or handled with another case instead. */
  readonly droppedAt: string | null;
  readonly reopenings: readonly { readonly at: string; readonly afterHours: number }[];
  readonly lastDayExtensions: readonly { readonly at: string; readonly unit: string }[];
  readonly satisfiedWithoutCallAt: string | null;
  /** A call-back or any contact in which the complainant was reached since the newest reply. */
  readonly spokenTo: boolean;
  /** Minutes that were left of a limit when the reply or the closing ended it, the least; 0 or more. */
  readonly minutesLeft: number | null;
  readonly handOvers: readonly string[];
  readonly returns: readonly string[];
  /** Limits that run until the reply or the closing, by id. */
  readonly dues: Readonly<Record<string, { readonly until: LimitEnd; readonly due: string }>>;
}

/** A fact as the fold sees it; `foundBy`: keyed terms of what is sealed. */
export interface ObservedFact {
  readonly type: ComplaintEventType;
  readonly data: unknown;
  readonly at: string;
  readonly actor: Actor;
  readonly foundBy?: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

const between = (from: string, to: string): number => momentOf(to) - momentOf(from);

/** Signs of the terms that tell persons apart. */
const OF_PERSONS = [SECRET_SIGNS.telephone, SECRET_SIGNS.idNumber];
const personsIn = (foundBy: readonly string[] = []): readonly string[] =>
  foundBy.filter((term) => OF_PERSONS.some((sign) => term.startsWith(sign)));

type Step<Type extends ComplaintEventType> = (
  before: Observed,
  data: ComplaintShapes[Type],
  fact: ObservedFact,
) => Observed;

const steps: { readonly [Type in ComplaintEventType]?: Step<Type> } = {
  Supplemented: withPersons,
  RecordCorrected: (before, { field }, fact) =>
    field === 'complainant.telephone' || field === 'complainant.idNumber' ? withPersons(before, {}, fact) : before,
  LinkedAsDuplicate: (before, _data, { at }) => ({ ...before, droppedAt: at }),
  Unlinked: (before) => ({ ...before, droppedAt: null }),
  ComplaintTransferred: (before, { to }, { at }) => ({ ...before, unit: to, handOvers: [...before.handOvers, at] }),
  TransferReturned: (before, { to }, { at }) => ({ ...before, unit: to, returns: [...before.returns, at] }),
  ContactLogged: (before, { party, reached }) =>
    party === 'complainant' && reached ? { ...before, spokenTo: true } : before,
  DeadlineSet: (before, { limit, until, due }) =>
    BY_CLOSING.includes(until) ? { ...before, dues: { ...before.dues, [limit]: { until, due } } } : before,
  DeadlineExtended: (before, { oldDue }, { at, actor }) =>
    between(at, oldDue) <= DAY
      ? { ...before, lastDayExtensions: [...before.lastDayExtensions, { at, unit: actor.unit }] }
      : before,
  ReplySent: (before, { likeness }, { at, actor }) => ({
    ...before,
    spokenTo: false,
    reply: likeness === undefined ? null : { likeness, at, unit: actor.unit },
  }),
  FeedbackRecorded: (before, { satisfaction, calledAt }, { at, actor }) => {
    const isSatisfied = satisfaction === 'satisfied' || satisfaction === 'basically-satisfied';
    const isSaidByThem = actor.role === COMPLAINANT || calledAt !== undefined || before.spokenTo;
    return { ...before, satisfiedWithoutCallAt: isSatisfied && !isSaidByThem ? at : null };
  },
  ComplaintClosed: (before, { outcome }, { at }) => {
    const isDropped = outcome === 'withdrawn' || outcome === 'terminated';
    return {
      ...before,
      closedAt: at,
      droppedAt: isDropped ? at : before.droppedAt,
    };
  },
  ComplaintReopened: (before, _data, { at }) => ({
    ...before,
    closedAt: null,
    droppedAt: null,
    minutesLeft: null,
    reopenings:
      before.closedAt === null
        ? before.reopenings
        : [...before.reopenings, { at, afterHours: between(before.closedAt, at) / HOUR }],
  }),
  PersonalDataErased: (before) => ({ ...before, persons: [], reply: null }),
};

const BY_CLOSING: readonly LimitEnd[] = ['closing', 'reply'];

function withPersons(before: Observed, _data: object, { foundBy }: ObservedFact): Observed {
  const more = personsIn(foundBy).filter((term) => !before.persons.includes(term));
  return more.length === 0 ? before : { ...before, persons: [...before.persons, ...more] };
}

/** What is observed of a case after one more fact; undefined before it was received. */
export function observedAfter(before: Observed | undefined, fact: ObservedFact): Observed | undefined {
  const { type, data, at, foundBy } = fact;
  if (type === 'ComplaintReceived') {
    const { regime, category, respondents, receivingUnit } = data as ComplaintShapes['ComplaintReceived'];
    const matter = sha256([regime.id, category, respondents[0]?.name ?? ''].join('|'));
    return { ...NOTHING, unit: receivingUnit, receivedAt: at, matter, persons: personsIn(foundBy) };
  }
  if (!before) return undefined;
  const step = steps[type] as Step<typeof type> | undefined;
  const after = step ? step(before, data as never, fact) : before;
  return withKept(after, type, data, at);
}

/** Limits that end with the fact: how many minutes were left of them. */
function withKept(observed: Observed, type: ComplaintEventType, data: unknown, at: string): Observed {
  const { ends } = momentsOf(type, data);
  const running = Object.entries(observed.dues);
  const kept = running.filter(([, { until }]) => ends?.includes(until));
  if (kept.length === 0) return observed;
  const left = kept.map(([, { due }]) => between(at, due) / MINUTE).filter((minutes) => minutes >= 0);
  return {
    ...observed,
    dues: Object.fromEntries(running.filter((each) => !kept.includes(each))),
    minutesLeft: left.length > 0 ? Math.min(...left, observed.minutesLeft ?? Infinity) : observed.minutesLeft,
  };
}

const NOTHING: Observed = {
  unit: '',
  receivedAt: '',
  matter: '',
  persons: [],
  reply: null,
  closedAt: null,
  droppedAt: null,
  reopenings: [],
  lastDayExtensions: [],
  satisfiedWithoutCallAt: null,
  spokenTo: false,
  minutesLeft: null,
  handOvers: [],
  returns: [],
  dues: {},
};
