import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { documentIdOf } from '../../src/documents/documents.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { foldProjection } from '../runtime/projection';
import { othersThan, type AllShapes } from '../shapes.events';
import { DocumentRow } from './document.row';

export const documents = foldProjection<AllShapes>()({
  name: 'documents',
  version: 1,
  table: DocumentRow,
  key: 'documentId',
  byStream: true,
  keyOf: ({ stream, data }) => documentIdOf(stream, data.ordinal),
  numbered: { column: 'number', series: ({ unit, type, year }) => `${unit}/${type}/${year}` },
  ignores: [
    ...othersThan(['DocumentIssued', 'DocumentCancelled'] as const, COMPLAINT_EVENTS),
    ...UNIT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
    ...REPORT_EVENTS,
  ],
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
