import { COMPLAINT_EVENTS, complaintIdOf, type ComplaintShapes } from '../../src/complaints/complaint.events';
import { callBackAfter, COMPLAINANT } from '../../src/complaints/public/call-back.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import type { RecordedEvent } from '../../src/kernel/event';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import type { PlainRow } from '../runtime/operation';
import { foldProjection } from '../runtime/projection';
import { othersThan, type AllShapes } from '../shapes.events';
import { PublicCaseRow } from './public-case.row';
import type { News } from './told';

type Row = PlainRow<PublicCaseRow>;

const HANDLED = [
  'ComplaintReceived',
  'ComplaintAccepted',
  'ComplaintDeclined',
  'ComplaintTransferred',
  'TransferAcknowledged',
  'TransferReturned',
  'HandlerAssigned',
  'ReplySent',
  'FeedbackRecorded',
  'ComplaintClosed',
  'ComplaintReopened',
] as const;
type Type = (typeof HANDLED)[number];

/** A case without a receipt code has no row. */
const told =
  <Of extends Type>(news: (event: RecordedEvent<Of, ComplaintShapes[Of]>) => News) =>
  (row: Row | undefined, event: RecordedEvent<Of, ComplaintShapes[Of]>): Row | undefined =>
    row && {
      ...row,
      callBack: callBackAfter(row.callBack, event.type, event.meta.actor.role),
      told: [...row.told, { ...news(event), at: event.meta.occurredAt }],
    };

export const publicCases = foldProjection<AllShapes>()({
  name: 'public-cases',
  version: 1,
  table: PublicCaseRow,
  key: 'caseId',
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...UNIT_EVENTS, ...SUPERVISION_EVENTS, ...IMPORT_EVENTS],
  evolve: {
    ComplaintReceived: (_none, { stream, data: { receipt, receivingUnit }, meta }) =>
      receipt === undefined
        ? undefined
        : {
            caseId: complaintIdOf(stream),
            receipt,
            receivingUnit,
            callBack: 'not-asked' as const,
            told: [{ what: 'received' as const, unit: receivingUnit, at: meta.occurredAt }],
          },
    ComplaintAccepted: told(() => ({ what: 'accepted' })),
    ComplaintDeclined: told(({ data: { ground, competentBody } }) => ({ what: 'declined', ground, competentBody })),
    ComplaintTransferred: told(({ data: { to } }) => ({ what: 'moved', unit: to })),
    TransferAcknowledged: told(({ meta }) => ({ what: 'taken-over', unit: meta.actor.unit })),
    TransferReturned: told(({ data: { to } }) => ({ what: 'moved', unit: to })),
    HandlerAssigned: told(() => ({ what: 'assigned' })),
    ReplySent: told(({ data: { medium, summary } }) => ({
      what: 'replied',
      medium,
      text: medium === 'web' ? summary : undefined,
    })),
    FeedbackRecorded: told(({ data: { satisfaction }, meta }) =>
      meta.actor.role === COMPLAINANT ? { what: 'judged', satisfaction } : { what: 'called-back' },
    ),
    ComplaintClosed: told(({ data: { outcome } }) => ({ what: 'closed', outcome })),
    ComplaintReopened: told(() => ({ what: 'reopened' })),
  },
});
