import { casesAddress } from '../../src/figures/cases-address';
import { definitionOf } from '../../src/figures/definitions';
import type { ScoreLine } from '../../src/supervision/scorecards/scorecard.events';
import type { ExplainedLineItem, ExplainedScoreItem, LineCases } from './scorecard.answer';
import type { ScorecardRow } from './scorecard.row';

/** The scores as they stand, each line with where its cases are listed: as of the position of the card, whatever came later. */
export const explained = (card: ScorecardRow): ExplainedScoreItem[] =>
  card.standing.map((score) => ({
    ...score,
    lines: score.lines.map((line): ExplainedLineItem => ({ ...line, casesAt: casesOf(card, score.unit, line) })),
  }));

function casesOf(
  { from, to, regime, position: asOf }: ScorecardRow,
  unit: string,
  { kpi: id, definition: version }: ScoreLine,
): LineCases | null {
  const definition = definitionOf(id, version, to);
  // A rate of business volumes is made of what units reported, not of cases alone.
  if (!Array.isArray(definition?.sums.denominator)) return null;
  const [code] = regime.split('@');
  // Scores are read by the first basis of each definition.
  const read = { definition, from, to, unit, basis: definition.bases[0], regime: code, asOf };
  return { numerator: casesAddress(read, 'numerator'), denominator: casesAddress(read, 'denominator') };
}
