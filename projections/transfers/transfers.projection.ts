import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { projection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { TransferRow } from './transfer.row';

const HANDLED = ['ComplaintTransferred', 'TransferAcknowledged', 'TransferReturned'] as const;

export const transfers = projection<AllShapes>()({
  name: 'transfers',
  version: 1,
  table: TransferRow,
  key: ['caseId', 'ordinal'],
  byStream: true,
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...allBut('complaints')],
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
