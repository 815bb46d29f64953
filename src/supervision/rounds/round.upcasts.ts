import type { RoundShapes } from './round.events';

/** A plan of version 1: one stratum, its frame in the round's own stream. */
interface PlanV1 {
  readonly size: number;
  readonly frameSize: number;
}

interface DrawV1 {
  readonly seed: string;
  readonly caseIds: readonly string[];
}

const plan = (before: PlanV1): unknown => ({
  ...before,
  hashing: 'joined',
  stratifiedBy: [],
  strata: [{ key: [], size: before.frameSize, quota: before.size }],
  exclusions: [],
});

const draw = ({ seed, caseIds }: DrawV1): RoundShapes['SampleDrawn'] => ({ seed, strata: [{ key: [], caseIds }] });

export const roundUpcasts = { RoundPlanned: [plan], SampleDrawn: [draw] } as const;
