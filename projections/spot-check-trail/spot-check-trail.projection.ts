import { COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { roundIdOf } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { projection } from '../runtime/projection';
import type { AllShapes } from '../shapes.events';
import { TrailRow } from './trail.row';

export const spotCheckTrail = projection<AllShapes>()({
  name: 'spot-check-trail',
  version: 1,
  table: TrailRow,
  key: ['roundId', 'caseId'],
  byStream: true,
  ignores: [
    ...COMPLAINT_EVENTS,
    ...UNIT_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    'FrameRecorded',
    'RoundPlanned',
    'RoundConcluded',
  ],
  when: {
    SampleDrawn: ({ stream, data: { caseIds }, meta }, rows) =>
      caseIds.map((caseId, index) =>
        rows.put(
          { roundId: roundIdOf(stream), caseId },
          { rank: index + 1, drawnAt: meta.occurredAt, drawnBy: meta.actor.id },
        ),
      ),
    CaseChecked: ({ stream, data: { caseId, checklist, consistent, remarks }, meta }, rows) => [
      rows.patch(
        { roundId: roundIdOf(stream), caseId },
        { checkedAt: meta.occurredAt, checkedBy: meta.actor.id, checklist, consistent, remarks },
      ),
    ],
  },
});
