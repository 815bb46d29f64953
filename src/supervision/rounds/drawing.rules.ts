import { momentOf } from '../../kernel/day';
import type { NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import { commitmentTo, type Wanted } from '../drawing/ranking.rules';
import { fact } from '../supervision-fact.rules';
import { sampleNow, type PlannedRound, type Round } from './round.state';
import type { DrawSample, SubstituteCase } from './round.commands';

/** Refused when the round is drawn already, and with a seed other than the one that the plan was bound to. */
export function requireSeed({ seed }: DrawSample, { plan, draw }: PlannedRound, now: string): void {
  if (draw) throw new Refusal('already-drawn');
  const { seedCommitment, randomness } = plan;
  if (randomness && momentOf(now) < momentOf(randomness.publishedFrom)) {
    throw new Refusal('randomness-to-come', { publishedFrom: randomness.publishedFrom, now });
  }
  const actual = commitmentTo(seed);
  if (seedCommitment !== undefined && actual !== seedCommitment) {
    throw new Refusal('commitment-does-not-match', { actual, commitment: seedCommitment });
  }
}

/** The draw: of each stratum the cases with the lowest SHA-256(seed ‖ id), lowest first. */
export const drawSample = (
  { seed }: DrawSample,
  { plan }: PlannedRound,
  drawn: readonly (readonly string[])[],
): readonly NewEvent[] => [
  fact('SampleDrawn', { seed, strata: plan.strata.map(({ key }, index) => ({ key, caseIds: drawn[index] ?? [] })) }),
];

/** The strata with as many cases as were drawn or have stood in so far, and one more where the next substitute comes from. */
export function wantedWithNext(round: PlannedRound, caseId: string): readonly Wanted[] {
  const { plan, substitutions } = round;
  const stratum = stratumOf(round, caseId);
  return plan.strata.map(({ size, quota }, index) => {
    const stoodIn = substitutions.filter((each) => sameKey(each.stratum, plan.strata[index]?.key)).length;
    return { size, quota: Math.min(size, quota + stoodIn + (index === stratum ? 1 : 0)) };
  });
}

/** The next case of the same stratum by rank takes the place of one that is drawn and not checked. */
export function substitute(
  { caseId, reason }: SubstituteCase,
  round: PlannedRound,
  ranked: readonly (readonly string[])[],
): readonly NewEvent[] {
  const index = stratumOf(round, caseId);
  const [stratum, taken] = [round.plan.strata[index], takenOf(round)];
  const next = ranked[index]?.findIndex((id) => !taken.has(id)) ?? -1;
  const stranger = ranked[index]?.[next];
  if (!stratum || stranger === undefined) throw new Refusal('no-substitute', { caseId });
  const place = { stratum: stratum.key, rank: next + 1, ordinal: taken.size + 1 };
  return [fact('CaseSubstituted', { caseId, substitute: stranger, ...place, reason })];
}

/** Place of the stratum, from 0, in whose sample the case is; refused for one that is not in it, or was checked. */
function stratumOf(round: PlannedRound, caseId: string): number {
  if (!openSampleOf(round).includes(caseId)) throw new Refusal('not-in-sample', { caseId });
  if (round.checks.some((check) => check.caseId === caseId)) throw new Refusal('already-checked', { caseId });
  const stoodIn = round.substitutions.find((each) => each.substitute === caseId);
  if (stoodIn) return round.plan.strata.findIndex(({ key }) => sameKey(key, stoodIn.stratum));
  return round.draw?.strata.findIndex(({ caseIds }) => caseIds.includes(caseId)) ?? -1;
}

/** Everything that was ever drawn or stood in. */
const takenOf = ({ draw, substitutions }: Round): ReadonlySet<string> =>
  new Set([...(draw?.strata.flatMap(({ caseIds }) => caseIds) ?? []), ...substitutions.map((each) => each.substitute)]);

const sameKey = (a: readonly string[], b: readonly string[] = []): boolean => a.join('\n') === b.join('\n');

/** The sample of a round that is drawn and not concluded. */
export function openSampleOf(round: Round): readonly string[] {
  if (!round.draw) throw new Refusal('not-drawn');
  if (round.concluded) throw new Refusal('already-concluded');
  return sampleNow(round);
}
