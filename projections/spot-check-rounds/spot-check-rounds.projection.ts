import { RECTIFICATION_EVENTS } from '../../src/supervision/rectification/rectification.events';
import { roundIdOf } from '../../src/supervision/rounds/round.events';
import { SCORECARD_EVENTS } from '../../src/supervision/scorecards/scorecard.events';
import type { RecordedEvent } from '../../src/kernel/event';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { RoundRow } from './round.row';

type Row = PlainRow<RoundRow>;

const change = (row: Row | undefined, event: RecordedEvent, fields: (row: Row) => Partial<Row>): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a round that was never planned`);
  return { ...row, version: event.version, ...fields(row) };
};

export const spotCheckRounds = foldProjection<AllShapes>()({
  name: 'spot-check-rounds',
  version: 2,
  table: RoundRow,
  key: 'roundId',
  byStream: true,
  keyOf: ({ stream }) => roundIdOf(stream),
  ignores: [...allBut('supervision'), ...RECTIFICATION_EVENTS, ...SCORECARD_EVENTS, 'FrameRecorded', 'CheckContested'],
  evolve: {
    RoundPlanned: (_none, { stream, version, data, meta }) => ({
      roundId: roundIdOf(stream),
      version,
      title: data.title,
      unit: meta.actor.unit,
      criteria: data.criteria,
      asOf: data.asOf,
      size: data.size,
      frameSize: data.frameSize,
      frameHash: data.frameHash,
      hashing: data.hashing,
      stratifiedBy: data.stratifiedBy,
      strata: data.strata,
      quotasOf: data.quotasOf ?? null,
      exclusions: data.exclusions,
      substituted: 0,
      seedCommitment: data.seedCommitment ?? null,
      randomness: data.randomness ?? null,
      seed: null,
      plannedAt: meta.occurredAt,
      plannedBy: meta.actor.id,
      drawnAt: null,
      checked: 0,
      consistent: 0,
      concludedAt: null,
    }),
    SampleDrawn: (row, event) => change(row, event, () => ({ seed: event.data.seed, drawnAt: event.meta.occurredAt })),
    CaseSubstituted: (row, event) => change(row, event, ({ substituted }) => ({ substituted: substituted + 1 })),
    CaseChecked: (row, event) =>
      change(row, event, ({ checked, consistent }) => ({
        checked: checked + 1,
        consistent: consistent + (event.data.consistent ? 1 : 0),
      })),
    CaseCheckedAgain: (row, event) =>
      change(row, event, ({ consistent }) => ({
        consistent: consistent + Number(event.data.consistent) - Number(event.data.consistentBefore),
      })),
    RoundConcluded: (row, event) => change(row, event, () => ({ concludedAt: event.meta.occurredAt })),
  },
});
