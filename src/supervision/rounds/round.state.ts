import { subjectOf } from '../../commands/subject.state';
import { NotFound } from '../../kernel/refusal';
import type { Evolve } from '../../kernel/rule';
import { roundStream, type RoundShapes } from './round.events';

/** What was found in a case, and last when it was looked at again. */
export interface Check {
  readonly caseId: string;
  readonly unit?: string;
  readonly consistent: boolean;
  /** Who checked it first. */
  readonly by: string;
  readonly contested?: 'open' | 'decided';
}

/** What the rules need to know of a round: the fold of its events. The frame stands in a stream of its own. */
export interface Round {
  readonly plan?: RoundShapes['RoundPlanned'];
  readonly draw?: RoundShapes['SampleDrawn'];
  readonly substitutions: readonly RoundShapes['CaseSubstituted'][];
  readonly checks: readonly Check[];
  readonly concluded: boolean;
}

export type PlannedRound = Round & Required<Pick<Round, 'plan'>>;

export const newRound: Round = { substitutions: [], checks: [], concluded: false };

export const evolveRound: Evolve<Round, RoundShapes> = {
  FrameRecorded: (round) => round,
  RoundPlanned: (round, plan) => ({ ...round, plan }),
  SampleDrawn: (round, draw) => ({ ...round, draw }),
  CaseSubstituted: (round, substitution) => ({ ...round, substitutions: [...round.substitutions, substitution] }),
  CaseChecked: (round, { caseId, unit, consistent }, { actor }) => ({
    ...round,
    checks: [...round.checks, { caseId, unit, consistent, by: actor }],
  }),
  CheckContested: (round, { caseId }) => withCheck(round, caseId, { contested: 'open' }),
  CaseCheckedAgain: (round, { caseId, consistent }) => withCheck(round, caseId, { contested: 'decided', consistent }),
  RoundConcluded: (round) => ({ ...round, concluded: true }),
};

const withCheck = (round: Round, caseId: string, change: Partial<Check>): Round => ({
  ...round,
  checks: round.checks.map((check) => (check.caseId === caseId ? { ...check, ...change } : check)),
});

export const roundSubject = subjectOf('a spot check', roundStream, newRound, evolveRound);

/** The round with its plan; `NotFound` for one that was never planned. */
export function plannedRound(round: Round, id: string): PlannedRound {
  if (!round.plan) throw new NotFound('spot check', id);
  return { ...round, plan: round.plan };
}

/** Ids of the cases that are to be checked: those that were drawn, substitutes in the place of what they stand for. */
export function sampleNow({ draw, substitutions }: Pick<Round, 'draw' | 'substitutions'>): readonly string[] {
  const drawn = draw?.strata.flatMap(({ caseIds }) => caseIds) ?? [];
  return substitutions.reduce(
    (sample, { caseId, substitute }) => sample.with(sample.indexOf(caseId), substitute),
    drawn,
  );
}
