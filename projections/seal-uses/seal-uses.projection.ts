import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { documentIdOf } from '../../src/documents/documents.events';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { SealUseRow } from './seal-use.row';

/** A seal was used also when the document was made void later: the log has no gaps. */
export const sealUses = foldProjection<AllShapes>()({
  name: 'seal-uses',
  version: 1,
  table: SealUseRow,
  key: 'documentId',
  byStream: true,
  keyOf: ({ stream, data }) => documentIdOf(stream, data.ordinal),
  numbered: { column: 'number', series: ({ unit, year }) => `${unit}/${year}` },
  ignores: [...othersThan(['DocumentIssued'] as const, COMPLAINT_EVENTS), ...allBut('complaints')],
  evolve: {
    DocumentIssued: (_none, { stream, position, data, meta }) =>
      data.seal === undefined
        ? undefined
        : {
            caseId: complaintIdOf(stream),
            position,
            unit: data.unit,
            year: data.year,
            seal: data.seal,
            usedBy: data.sealedBy ?? meta.actor.id,
            approvedBy: data.sealApprovedBy ?? null,
            usedAt: meta.occurredAt,
            document: data.document,
            title: data.title,
          },
  },
});
