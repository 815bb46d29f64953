import type { Actor, NewEvent } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { canonicalJson, sha256 } from '../../kernel/hash';
import { Refusal } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import type { Organisation } from '../../units/unit';
import { fact } from '../supervision-fact.rules';
import type { AppealScore, DecideAppeal, PublishScorecard } from './scorecard.commands';
import type { ScorecardShapes } from './scorecard.events';
import type { PublishedScorecard } from './scorecard.state';
import { scoresOf, type UnitFigures } from './unit-scores.events';

/** 行政处罚法 74; the check of rule packs says the same. */
const NEVER_SCORED: readonly string[] = ['fines', 'confiscations'];

/** Fewer cases than this give no rank, when nobody says another number: a decision. */
export const RANKED_FROM = 30;

/** What the figures of a scorecard were read at. */
export interface ReadAt {
  readonly position: string;
  readonly calendarVersion: number;
}

/** Refuses what cannot be scored: no weights, a penalty among them (行政处罚法 74), one's own unit, units elsewhere. */
export function requireScorable(
  { from, to, units }: PublishScorecard,
  { id, version, scorecard }: Regime,
  caller: Actor,
  { lineOf }: Pick<Organisation, 'lineOf'>,
): void {
  if (to <= from) throw new Refusal('period-empty', { from, to });
  if (scorecard.length === 0) throw new Refusal('regime-scores-nobody', { regime: `${id}@${version}` });
  const penalty = scorecard.find(({ kpi }) => NEVER_SCORED.includes(kpi));
  if (penalty) throw new Refusal('penalties-not-scored', { kpi: penalty.kpi });
  const twice = units.find((unit, index) => units.indexOf(unit) < index);
  if (twice !== undefined) throw new Refusal('scored-twice', { unit: twice });
  for (const unit of units) {
    const line = lineOf(unit);
    if (!line) throw new Refusal('unknown-unit', { unit });
    if (unit === caller.unit) throw new Refusal('own-unit-scored', { unit });
    if (caller.unit !== EVERYWHERE && !line.includes(caller.unit)) {
      throw new Refusal('not-a-unit-to-score', { unit, by: caller.unit });
    }
  }
}

/** The scorecard that follows from the figures: a pure function of them, so that it can be reckoned again. */
export function scorecardOf(
  { from, to, rankedFrom = RANKED_FROM }: Pick<PublishScorecard, 'from' | 'to' | 'rankedFrom'>,
  { id, version, scorecard }: Regime,
  figures: readonly UnitFigures[],
  read: ReadAt,
): ScorecardShapes['ScorecardPublished'] {
  const units = scoresOf(scorecard, figures, rankedFrom);
  const regime = `${id}@${version}`;
  return { regime, from, to, ...read, rankedFrom, units, sha256: sha256(canonicalJson(units)) };
}

/** By a scored unit, once for each line until it is decided. */
export function appeal({ kpi, reason }: AppealScore, card: PublishedScorecard, { unit }: Actor): readonly NewEvent[] {
  const { published, appeals } = card;
  const scored = published.units.find((each) => each.unit === unit);
  if (!scored) throw new Refusal('not-a-scored-unit', { unit });
  if (!scored.lines.some((line) => line.kpi === kpi)) throw new Refusal('not-a-scored-figure', { kpi });
  if (appeals.some((each) => each.unit === unit && each.kpi === kpi)) throw new Refusal('appealed-already', { kpi });
  return [fact('ScoreAppealed', { appeal: appeals.length + 1, unit, kpi, reason })];
}

/** By nobody of the unit, and not by who published; what is upheld says how many points the line has. */
export function decideAppeal(command: DecideAppeal, card: PublishedScorecard, caller: Actor): readonly NewEvent[] {
  const { appeal: ordinal, upheld, reason, points } = command;
  const appealed = card.appeals[ordinal - 1];
  if (!appealed) throw new Refusal('unknown-appeal', { appeal: ordinal, count: card.appeals.length });
  if (appealed.decided) throw new Refusal('appeal-decided', { appeal: ordinal });
  if (caller.unit === appealed.unit || caller.id === card.publishedBy) {
    throw new Refusal('own-appeal', { person: caller.id });
  }
  if (upheld !== (points !== undefined)) throw new Refusal('points-unclear');
  const line = card.published.units
    .find(({ unit }) => unit === appealed.unit)
    ?.lines.find(({ kpi }) => kpi === appealed.kpi);
  if (points !== undefined && Number(points) > (line?.weight ?? 0)) {
    throw new Refusal('points-above-weight', { points, weight: line?.weight ?? 0 });
  }
  return [fact('AppealDecided', { appeal: ordinal, upheld, reason, points })];
}
