import { Refusal } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import { leadsTo, STAGES, stagesFor, type Act, type Stage } from '../lifecycle';

interface Staged {
  readonly kind: string;
  readonly stage: Stage;
}

/** Refuses an act that is not open in this stage, or that leads to one which the kind of the case does not have. */
export function refuseWrongStage(act: Act, { kind, stage }: Staged, regime: Regime): void {
  const allowed = stagesFor(act, stagesOf(kind, regime));
  if (!allowed.includes(stage)) throw new Refusal('not-in-this-stage', { act, stage, allowed });
  const next = leadsTo[act];
  if (next !== undefined) requireStageOfKind(next, kind, regime);
}

/** Refuses a stage that cases of the kind do not have. */
export function requireStageOfKind(stage: Stage, kind: string, regime: Regime): void {
  const stages = stagesOf(kind, regime);
  if (!stages.includes(stage)) throw new Refusal('stage-not-of-kind', { kind, stage, stages });
}

const stagesOf = (kind: string, { kinds }: Regime): readonly Stage[] =>
  kinds.find(({ id }) => id === kind)?.stages ?? STAGES;
