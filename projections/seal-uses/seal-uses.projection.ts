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
  ignores: [
    ...othersThan(['DocumentIssued'] as const, COMPLAINT_EVENTS),
    ...UNIT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
    ...REPORT_EVENTS,
  ],
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
