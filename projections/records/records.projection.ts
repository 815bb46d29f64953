import { complaintIdOf, COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { FILLING_EVENTS, NO_RECORDS, recordsAfter } from '../../src/complaints/records/filled.events';
import type { RecordedEvent } from '../../src/kernel/event';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { CaseRecordsRow } from './case-records.row';

type Row = PlainRow<CaseRecordsRow>;

const MOVING_EVENTS = [
  'ComplaintMovedToRegime',
  'ComplaintAccepted',
  'ComplaintTransferred',
  'TransferReturned',
  'ComplaintClosed',
  'ComplaintReopened',
] as const;

/** The row after a fact; `fields` is what it changes beside the records. */
function step(row: Row | undefined, event: RecordedEvent, fields: Partial<Row> = {}): Row {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a case that was never received`);
  return { ...row, ...recordsAfter(row, event), ...fields };
}

const fill = (row: Row | undefined, event: RecordedEvent): Row => step(row, event);

export const caseRecords = foldProjection<AllShapes>()({
  name: 'case-records',
  version: 3,
  table: CaseRecordsRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [...othersThan([...FILLING_EVENTS, ...MOVING_EVENTS], COMPLAINT_EVENTS), ...allBut('complaints')],
  evolve: {
    ...(Object.fromEntries(FILLING_EVENTS.map((type) => [type, fill])) as Record<
      (typeof FILLING_EVENTS)[number],
      typeof fill
    >),
    ComplaintReceived: (_none, event) => ({
      caseId: complaintIdOf(event.stream),
      regime: `${event.data.regime.id}@${event.data.regime.version}`,
      kind: event.data.kind,
      unit: event.data.receivingUnit,
      receivedAt: event.meta.occurredAt,
      ...recordsAfter(NO_RECORDS, event),
      waived: {},
    }),
    ComplaintClassified: (row, event) => step(row, event, { kind: event.data.kind }),
    ComplaintMovedToRegime: (row, event) =>
      step(row, event, { regime: `${event.data.to.id}@${event.data.to.version}` }),
    ComplaintAccepted: fill,
    ComplaintTransferred: (row, event) => step(row, event, { unit: event.data.to }),
    TransferReturned: (row, event) => step(row, event, { unit: event.data.to }),
    ComplaintClosed: (row, event) =>
      step(row, event, {
        waived: Object.fromEntries((event.data.waived ?? []).map(({ record, reason }) => [record, reason])),
      }),
    ComplaintReopened: (row, event) => step(row, event, { waived: {} }),
  },
});
