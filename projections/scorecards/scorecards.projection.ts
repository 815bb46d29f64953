import type { RecordedEvent } from '../../src/kernel/event';
import { SCORECARD_EVENTS, scorecardIdOf, type UnitScore } from '../../src/supervision/scorecards/scorecard.events';
import { ranked, unitScore } from '../../src/supervision/scorecards/unit-scores.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { ScorecardRow } from './scorecard.row';

type Row = PlainRow<ScorecardRow>;

const change = (row: Row | undefined, event: RecordedEvent, fields: (row: Row) => Partial<Row>): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a scorecard that was never published`);
  return { ...row, version: event.version, ...fields(row) };
};

/** The scores with other points for one line, and the ranks that follow. */
function withPoints(
  scores: readonly UnitScore[],
  { unit, kpi }: { readonly unit: string; readonly kpi: string },
  points: string,
  rankedFrom: number,
): readonly UnitScore[] {
  const corrected = scores.map(({ rank: _rank, notApartFrom: _apart, ...each }) => {
    if (each.unit !== unit) return each;
    const lines = each.lines.map((line) => (line.kpi === kpi ? { ...line, points, low: points, high: points } : line));
    return unitScore(unit, lines);
  });
  return ranked(corrected, rankedFrom);
}

export const scorecards = foldProjection<AllShapes>()({
  name: 'scorecards',
  version: 1,
  table: ScorecardRow,
  key: 'scorecardId',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => scorecardIdOf(stream),
  ignores: [...allBut('supervision'), ...othersThan(SCORECARD_EVENTS, SUPERVISION_EVENTS)],
  evolve: {
    ScorecardPublished: (_none, { stream, version, data, meta }) => ({
      scorecardId: scorecardIdOf(stream),
      version,
      regime: data.regime,
      from: data.from,
      to: data.to,
      position: data.position,
      calendarVersion: data.calendarVersion,
      rankedFrom: data.rankedFrom,
      sha256: data.sha256,
      publishedAt: meta.occurredAt,
      publishedBy: meta.actor.id,
      publishedByUnit: meta.actor.unit,
      scored: data.units.map(({ unit }) => unit),
      published: data.units,
      standing: data.units,
      appeals: [],
    }),
    ScoreAppealed: (row, event) =>
      change(row, event, ({ appeals }) => ({
        appeals: [...appeals, { ...event.data, at: event.meta.occurredAt, by: event.meta.actor.id }],
      })),
    AppealDecided: (row, event) =>
      change(row, event, (known) => {
        const { appeal, ...decided } = event.data;
        const decision = { ...decided, at: event.meta.occurredAt, by: event.meta.actor.id };
        const appealed = known.appeals.find((each) => each.appeal === appeal);
        return {
          appeals: known.appeals.map((each) => (each.appeal === appeal ? { ...each, decision } : each)),
          standing:
            appealed && decided.points !== undefined
              ? withPoints(known.standing, appealed, decided.points, known.rankedFrom)
              : known.standing,
        };
      }),
  },
});
