import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { documentIdOf } from '../../src/documents/documents.events';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { DocumentRow } from './document.row';

export const documents = foldProjection<AllShapes>()({
  name: 'documents',
  version: 1,
  table: DocumentRow,
  key: 'documentId',
  byStream: true,
  keyOf: ({ stream, data }) => documentIdOf(stream, data.ordinal),
  numbered: { column: 'number', series: ({ unit, type, year }) => `${unit}/${type}/${year}` },
  ignores: [...othersThan(['DocumentIssued', 'DocumentCancelled'] as const, COMPLAINT_EVENTS), ...allBut('complaints')],
  evolve: {
    DocumentIssued: (_none, { stream, version, position, data, meta }) => ({
      caseId: complaintIdOf(stream),
      ordinal: data.ordinal,
      version,
      position,
      type: data.document,
      unit: data.unit,
      unitName: data.unitName,
      year: data.year,
      mark: data.mark,
      title: data.title,
      template: data.template,
      addressee: data.addressee,
      addresseeUnit: data.addresseeUnit ?? null,
      addresseeName: data.addresseeName ?? null,
      transfer: data.transfer ?? null,
      reportBackBy: data.reportBackBy ?? null,
      attachments: data.attachments,
      pages: data.pages,
      sealedBy: data.sealedBy ?? null,
      contentHash: data.contentHash,
      issuedAt: meta.occurredAt,
      issuedBy: meta.actor.id,
      cancelledAt: null,
      cancelReason: null,
    }),
    DocumentCancelled: (row, { type, position, data, meta }) => {
      if (!row) throw new TypeError(`${type} at ${position} of a document that was never issued`);
      return { ...row, cancelledAt: meta.occurredAt, cancelReason: data.reason };
    },
  },
});
