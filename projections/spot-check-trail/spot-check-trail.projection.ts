import { RECTIFICATION_EVENTS } from '../../src/supervision/rectification/rectification.events';
import { roundIdOf } from '../../src/supervision/rounds/round.events';
import { SCORECARD_EVENTS } from '../../src/supervision/scorecards/scorecard.events';
import type { Findings } from '../../src/supervision/checks/checks.events';
import { projection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { TrailRow } from './trail.row';

/** What counts of a case: the newest look at it. */
const found = ({ unit, checklist, callBack, consistent, remarks }: Findings) => ({
  unit: unit ?? null,
  checklist,
  callBack: callBack ?? null,
  consistent,
  remarks: remarks ?? null,
});

export const spotCheckTrail = projection<AllShapes>()({
  name: 'spot-check-trail',
  version: 2,
  table: TrailRow,
  key: ['roundId', 'caseId'],
  byStream: true,
  ignores: [
    ...allBut('supervision'),
    ...RECTIFICATION_EVENTS,
    ...SCORECARD_EVENTS,
    'FrameRecorded',
    'RoundPlanned',
    'RoundConcluded',
  ],
  when: {
    SampleDrawn: ({ stream, data: { strata }, meta }, rows) =>
      strata
        .flatMap(({ key, caseIds }) => caseIds.map((caseId, index) => ({ caseId, stratum: key, rank: index + 1 })))
        .map(({ caseId, ...place }, index) =>
          rows.put(
            { roundId: roundIdOf(stream), caseId },
            { ...place, ordinal: index + 1, drawnAt: meta.occurredAt, drawnBy: meta.actor.id },
          ),
        ),
    CaseSubstituted: ({ stream, data: { caseId, substitute, stratum, rank, ordinal, reason }, meta }, rows) => [
      rows.patch({ roundId: roundIdOf(stream), caseId }, { replacedBy: substitute, replacedBecause: reason }),
      rows.put(
        { roundId: roundIdOf(stream), caseId: substitute },
        { stratum, rank, ordinal, drawnAt: meta.occurredAt, drawnBy: meta.actor.id },
      ),
    ],
    CaseChecked: ({ stream, data, meta }, rows) => [
      rows.patch(
        { roundId: roundIdOf(stream), caseId: data.caseId },
        { checkedAt: meta.occurredAt, checkedBy: meta.actor.id, ...found(data) },
      ),
    ],
    CheckContested: ({ stream, data: { caseId, reason }, meta }, rows) => [
      rows.patch({ roundId: roundIdOf(stream), caseId }, { contestedAt: meta.occurredAt, contestedBecause: reason }),
    ],
    CaseCheckedAgain: ({ stream, data, meta }, rows) => [
      rows.patch(
        { roundId: roundIdOf(stream), caseId: data.caseId },
        {
          checkedAgainAt: meta.occurredAt,
          checkedAgainBy: meta.actor.id,
          consistentBefore: data.consistentBefore,
          ...found(data),
        },
      ),
    ],
  },
});
