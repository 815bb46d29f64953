import { COMPLAINT_EVENTS } from '../../src/complaints/complaint.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { reportIdOf } from '../../src/reports/publishing/report.events';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { REBUILD_EVENTS } from '../runtime/rebuild/record/rebuild.events';
import { foldProjection } from '../runtime/projection';
import type { AllShapes } from '../shapes.events';
import { ReportRow } from './report.row';

export const reports = foldProjection<AllShapes>()({
  name: 'reports',
  version: 1,
  table: ReportRow,
  key: 'reportId',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => reportIdOf(stream),
  ignores: [
    ...COMPLAINT_EVENTS,
    ...UNIT_EVENTS,
    ...SUPERVISION_EVENTS,
    ...IMPORT_EVENTS,
    ...REBUILD_EVENTS,
    ...DISCLOSURE_EVENTS,
    ...ACCOUNT_EVENTS,
  ],
  evolve: {
    ReportDrafted: (_none, { stream, version, data: { kind, regime, unit, from, to }, meta }) => ({
      reportId: reportIdOf(stream),
      version,
      kind,
      regime,
      unit: unit ?? null,
      from,
      to,
      stage: 'drafted' as const,
      draftedAt: meta.occurredAt,
      draftedBy: meta.actor.id,
      publishedAt: null,
      publishedBy: null,
      asOf: null,
      contentHash: null,
    }),
    ReportTextWritten: (row, { version }) => row && { ...row, version },
    ReportPublished: (row, { version, data: { content, contentHash }, meta }) =>
      row && {
        ...row,
        version,
        stage: 'published' as const,
        publishedAt: meta.occurredAt,
        publishedBy: meta.actor.id,
        asOf: content.position,
        contentHash,
      },
  },
});
