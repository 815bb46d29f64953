import type { Day } from '../../../kernel/day';
import { changeAt } from '../../../kernel/texts/ordinal';
import type { ComplaintEventType, ComplaintShapes } from '../../complaint.events';
import type { UndertakingSource, UrgingStep } from './undertakings.events';

/** What somebody has to do in a case because it was urged, instructed, taken over, decided or disputed. */
export interface Undertaking {
  /** From 1, in the order of the facts of the case. */
  readonly ordinal: number;
  readonly source: UndertakingSource;
  /** Who is to do it. */
  readonly unit: string;
  /** 包案领导: who answers for it in person. */
  readonly person?: string;
  readonly what: string;
  /** When it was given, as stated. */
  readonly since: string;
  readonly due?: Day;
  /** The ladder of an urging. */
  readonly step?: UrgingStep;
  /** `ended`: the case was closed, or another leader took it, before anybody reported. */
  readonly state: 'open' | 'done' | 'ended';
  readonly endedAt?: string;
  /** The due date that was last recorded as missed, and how many were. */
  readonly missedDue?: Day;
  readonly missed: number;
}

type Undertakings = readonly Undertaking[];

interface About {
  readonly unit: string;
  readonly occurredAt: string;
}

type Given = Pick<Undertaking, 'source' | 'unit' | 'what' | 'due' | 'step' | 'person'>;

const withMore = (before: Undertakings, { occurredAt }: About, ...given: readonly Given[]): Undertakings => [
  ...before,
  ...given.map((each, index): Undertaking => ({
    ordinal: before.length + 1 + index,
    ...each,
    since: occurredAt,
    state: 'open',
    missed: 0,
  })),
];

/** Those of the sources that are open end without a report. */
const ended = (before: Undertakings, sources: readonly UndertakingSource[], endedAt: string): Undertakings =>
  before.map((each) =>
    each.state === 'open' && sources.includes(each.source) ? { ...each, state: 'ended', endedAt } : each,
  );

/** The `nth` of a source is done, from 1. */
const done = (before: Undertakings, source: UndertakingSource, nth: number, endedAt: string): Undertakings => {
  const found = before.filter((each) => each.source === source)[nth - 1];
  return found ? changeAt(before, found.ordinal, { state: 'done', endedAt }) : before;
};

const missedOnce = (before: Undertakings, ordinal: number): number => (before[ordinal - 1]?.missed ?? 0) + 1;

type Steps = {
  readonly [Type in ComplaintEventType]?: (
    before: Undertakings,
    data: ComplaintShapes[Type],
    about: About,
  ) => Undertakings;
};

const steps: Steps = {
  CaseUrged: (before, { unit, reason, due }, about) =>
    withMore(before, about, { source: 'urging', unit, what: reason, due, step: 'first' }),
  LeaderInstructed: (before, { unit = '', instruction, due }, about) =>
    // Told since what came of instructions is: before that it was whoever wrote it down.
    withMore(before, about, { source: 'instruction', unit: unit || about.unit, what: instruction, due }),
  LeaderTookCase: (before, { takenBy, reason = '', due }, about) =>
    withMore(ended(before, ['take-over'], about.occurredAt), about, {
      source: 'take-over',
      unit: about.unit,
      person: takenBy,
      what: reason,
      due,
    }),
  JointConferenceHeld: (before, { decisions }, about) =>
    withMore(
      before,
      about,
      ...decisions.map(({ unit, decision, due }): Given => ({ source: 'conference', unit, what: decision, due })),
    ),
  LeaderReceived: (before, { followUp }, about) => {
    if (!followUp) return before;
    const { unit, task, due } = followUp;
    return withMore(before, about, { source: 'reception-day', unit, what: task, due });
  },
  OnSiteReceptionOrdered: (before, { unit, place }, about) =>
    withMore(before, about, { source: 'on-site-reception', unit, what: place }),
  OnSiteReceptionHeld: (before, { reception }, { occurredAt }) =>
    done(before, 'on-site-reception', reception, occurredAt),
  CompetenceDisputed: (before, { superior, reason }, about) =>
    withMore(before, about, { source: 'competence-dispute', unit: superior, what: reason }),
  CompetenceDecided: (before, { dispute }, { occurredAt }) => done(before, 'competence-dispute', dispute, occurredAt),
  UndertakingReported: (before, { undertaking }, { occurredAt }) =>
    changeAt(before, undertaking, { state: 'done', endedAt: occurredAt }),
  UndertakingOverdue: (before, { undertaking, due }) =>
    changeAt(before, undertaking, { missedDue: due, missed: missedOnce(before, undertaking) }),
  UrgingRaised: (before, { undertaking, step, unit, missed, due = missed }) =>
    changeAt(before, undertaking, { step, unit, due, missedDue: missed, missed: missedOnce(before, undertaking) }),
  // A case that is closed needs no urging and no leader; what else was promised or decided is still to be done.
  ComplaintClosed: (before, _data, { occurredAt }) =>
    ended(before, ['urging', 'take-over', 'competence-dispute'], occurredAt),
};

/** What there is to be done in a case after one more fact of it. */
export function undertakingsAfter(
  before: Undertakings,
  type: ComplaintEventType,
  data: unknown,
  about: About,
): Undertakings {
  const step = steps[type] as ((before: Undertakings, data: unknown, about: About) => Undertakings) | undefined;
  return step ? step(before, data, about) : before;
}

/** Whether its day has passed; what is listed stays so until it is done. */
export const isOverdue = ({ state, due }: Undertaking, today: Day): boolean =>
  state === 'open' && due !== undefined && due < today;
