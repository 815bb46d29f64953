import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { projection } from '../runtime/projection';
import { othersThan, type AllShapes } from '../shapes.events';
import { TransferRow } from './transfer.row';

const HANDLED = ['ComplaintTransferred', 'TransferAcknowledged', 'TransferReturned'] as const;

export const transfers = projection<AllShapes>()({
  name: 'transfers',
  version: 1,
  table: TransferRow,
  key: ['caseId', 'ordinal'],
  byStream: true,
  ignores: [
    ...othersThan(HANDLED, COMPLAINT_EVENTS),
    ...UNIT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
    ...REPORT_EVENTS,
  ],
  when: {
    ComplaintTransferred: ({ stream, data, meta }, rows) => {
      const { ordinal, from, to, basis, reportBackBy, requirements, attachments, pages } = data;
      const key = { caseId: complaintIdOf(stream), ordinal };
      return [
        rows.put(key, {
          from,
          to,
          basis,
          transferredAt: meta.occurredAt,
          reportBackBy,
          requirements,
          attachments,
          pages,
        }),
      ];
    },
    TransferAcknowledged: ({ stream, data: { ordinal, by }, meta }, rows) => [
      rows.patch({ caseId: complaintIdOf(stream), ordinal }, { acknowledgedAt: meta.occurredAt, acknowledgedBy: by }),
    ],
    TransferReturned: ({ stream, data: { ordinal, reason }, meta }, rows) => [
      rows.patch({ caseId: complaintIdOf(stream), ordinal }, { returnedAt: meta.occurredAt, returnReason: reason }),
    ],
  },
});
