import type { Subject } from '../commands/stream-writer';
import { NotFound } from '../kernel/refusal';
import type { Evolve } from '../kernel/rule';
import { roundStream, type SupervisionEventType, type SupervisionShapes } from './supervision.events';

/** What the rules need to know of a round: the fold of its events. */
export interface Round {
  readonly plan?: SupervisionShapes['RoundPlanned'];
  /** Ids of the frozen frame, ascending. */
  readonly frame: readonly string[];
  readonly draw?: SupervisionShapes['SampleDrawn'];
  readonly checks: readonly { readonly caseId: string; readonly consistent: boolean }[];
  readonly concluded: boolean;
}

export type PlannedRound = Round & Required<Pick<Round, 'plan'>>;

export const newRound: Round = { frame: [], checks: [], concluded: false };

export const evolveRound: Evolve<Round, SupervisionShapes> = {
  FrameRecorded: (round, { caseIds }) => ({ ...round, frame: [...round.frame, ...caseIds] }),
  RoundPlanned: (round, plan) => ({ ...round, plan }),
  SampleDrawn: (round, draw) => ({ ...round, draw }),
  CaseChecked: (round, { caseId, consistent }) => ({ ...round, checks: [...round.checks, { caseId, consistent }] }),
  RoundConcluded: (round) => ({ ...round, concluded: true }),
};

type Step = (round: Round, data: unknown) => Round;

export const roundSubject: Subject<Round> = {
  streamOf: roundStream,
  initial: newRound,
  apply: (round, { type, data, stream }) => {
    const step = evolveRound[type as SupervisionEventType] as Step | undefined;
    if (!step) throw new TypeError(`${type} in ${stream} is not a fact of a spot check`);
    return step(round, data);
  },
};

/** The round with its plan; `NotFound` for one that was never planned. */
export function plannedRound(round: Round, id: string): PlannedRound {
  if (!round.plan) throw new NotFound('spot check', id);
  return { ...round, plan: round.plan };
}
