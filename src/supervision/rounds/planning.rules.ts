import { momentOf } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { quotasOf, type QuotaRule } from '../drawing/quotas.rules';
import type { FrameLook } from './case-frame.port';
import type { PlanRound } from './round.commands';
import type { RoundShapes, StratifiedBy } from './round.events';

/** Most cases that a frame may hold. */
export const FRAME_LIMIT = 2_000_000;
const SAMPLE_LIMIT = 10_000;
const STRATA_LIMIT = 2_000;

type Plan = RoundShapes['RoundPlanned'];
/** A plan without the frame that is frozen after it was found possible. */
export type PlanToFreeze = Omit<Plan, 'frameId' | 'frameParts' | 'frameHash' | 'hashing'>;

/** The rule of a regime for spot checks (抽查), with the version that says so. */
export interface RegimeQuota {
  readonly ref: string;
  readonly share: string;
  readonly least: number;
  readonly strata: readonly StratifiedBy[];
}

/** By what the frame is divided, and how many are drawn of each stratum. */
export interface Drawing {
  readonly stratifiedBy: readonly StratifiedBy[];
  readonly rule: QuotaRule;
  /** The regime whose rule it is. */
  readonly quotasOf?: string;
}

/** What is stated, or else what the regime says; refused when nothing or more than one thing is stated. */
export function drawingOf(command: PlanRound, regime: RegimeQuota | undefined): Drawing {
  const { size, share, perStratum, quotas, strata = [] } = command;
  const stated: QuotaRule[] = [
    ...(size === undefined ? [] : [{ size }]),
    ...(share === undefined ? [] : [{ share, least: 1 }]),
    ...(perStratum === undefined ? [] : [{ perStratum }]),
    ...(quotas === undefined ? [] : [{ quotas }]),
  ];
  const [rule, second] = stated;
  if (second) throw new Refusal('quota-stated-twice');
  if (rule) return { stratifiedBy: strata, rule };
  if (!regime) throw new Refusal('no-quota');
  const { ref, share: regimeShare, least } = regime;
  return {
    stratifiedBy: command.strata ?? regime.strata,
    rule: { share: regimeShare, least },
    quotasOf: ref,
  };
}

/** Refused for an empty frame, for one that is too large, and for quotas that it cannot give. */
export function planRound(command: PlanRound, drawing: Drawing, look: FrameLook, now: string): PlanToFreeze {
  const { title, criteria, exclusions = [], seedCommitment, randomness } = command;
  requireBoundSeed(command, now);
  const outside = exclusions.map(({ caseId }) => caseId).filter((caseId) => !look.excluded.includes(caseId));
  if (outside.length > 0) throw new Refusal('exclusion-outside', { cases: outside.slice(0, 5) });
  const frameSize = look.strata.reduce((sum, { size }) => sum + size, 0);
  if (frameSize === 0) throw new Refusal('empty-frame');
  if (frameSize > FRAME_LIMIT) throw new Refusal('frame-too-large', { count: frameSize, limit: FRAME_LIMIT });
  if (look.strata.length > STRATA_LIMIT) {
    throw new Refusal('too-many-strata', { count: look.strata.length, limit: STRATA_LIMIT });
  }
  const strata = quotasOf(look.strata, drawing.rule);
  const size = strata.reduce((sum, { quota }) => sum + quota, 0);
  if (size > SAMPLE_LIMIT) throw new Refusal('sample-too-large', { size, limit: SAMPLE_LIMIT });
  return {
    title,
    criteria: criteria ?? {},
    asOf: look.position,
    size,
    frameSize,
    stratifiedBy: drawing.stratifiedBy,
    strata,
    quotasOf: drawing.quotasOf,
    exclusions,
    seedCommitment,
    randomness,
  };
}

/** Nobody may choose the seed after the plan: it is committed to, or published later than the plan. */
function requireBoundSeed({ seedCommitment, randomness }: PlanRound, now: string): void {
  if ((seedCommitment === undefined) === (randomness === undefined)) throw new Refusal('seed-not-bound');
  if (randomness && momentOf(randomness.publishedFrom) <= momentOf(now)) {
    throw new Refusal('randomness-known', { publishedFrom: randomness.publishedFrom, now });
  }
}
