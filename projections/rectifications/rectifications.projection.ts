import type { RecordedEvent } from '../../src/kernel/event';
import { RECTIFICATION_EVENTS, rectificationIdOf } from '../../src/supervision/rectification/rectification.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { RectificationRow, type ReportedRectification } from './rectification.row';

type Row = PlainRow<RectificationRow>;

const change = (row: Row | undefined, event: RecordedEvent, fields: (row: Row) => Partial<Row>): Row => {
  if (!row) throw new TypeError(`${event.type} at ${event.position} on a rectification that was never ordered`);
  return { ...row, version: event.version, ...fields(row) };
};

/** What came of the newest report. */
const judged = (
  { reports }: Row,
  { meta }: RecordedEvent,
  accepted: boolean,
  remarks?: string,
): readonly ReportedRectification[] =>
  reports.map((report, index) =>
    index === reports.length - 1
      ? { ...report, accepted, judgedAt: meta.occurredAt, judgedBy: meta.actor.id, remarks }
      : report,
  );

export const rectifications = foldProjection<AllShapes>()({
  name: 'rectifications',
  version: 1,
  table: RectificationRow,
  key: 'rectificationId',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => rectificationIdOf(stream),
  ignores: [...allBut('supervision'), ...othersThan(RECTIFICATION_EVENTS, SUPERVISION_EVENTS)],
  evolve: {
    RectificationOrdered: (_none, { stream, version, data, meta }) => ({
      rectificationId: rectificationIdOf(stream),
      version,
      unit: data.unit,
      stage: 'ordered' as const,
      what: data.what,
      roundId: data.roundId ?? null,
      caseIds: data.caseIds,
      orderedBy: meta.actor.id,
      orderedByUnit: meta.actor.unit,
      orderedAt: meta.occurredAt,
      due: data.limit.due,
      dueLimit: data.limit,
      overdue: 0,
      overdueOf: null,
      refused: 0,
      reports: [],
      criticisms: [],
      verifiedAt: null,
    }),
    RectificationReported: (row, event) =>
      change(row, event, ({ reports }) => ({
        stage: 'reported',
        reports: [...reports, { at: event.meta.occurredAt, by: event.meta.actor.id, ...event.data }],
      })),
    RectificationVerified: (row, event) =>
      change(row, event, (known) => ({
        stage: 'done',
        verifiedAt: event.meta.occurredAt,
        reports: judged(known, event, true, event.data.remarks),
      })),
    RectificationRefused: (row, event) =>
      change(row, event, (known) => ({
        stage: 'ordered',
        refused: known.refused + 1,
        due: event.data.limit.due,
        dueLimit: event.data.limit,
        reports: judged(known, event, false, event.data.reason),
      })),
    RectificationOverdue: (row, event) =>
      change(row, event, ({ overdue }) => ({ overdue: overdue + 1, overdueOf: event.data.due })),
    CriticismIssued: (row, event) =>
      change(row, event, ({ criticisms }) => ({
        criticisms: [
          ...criticisms,
          { at: event.meta.occurredAt, by: event.meta.actor.id, text: event.data.text, form: event.data.form },
        ],
      })),
  },
});
