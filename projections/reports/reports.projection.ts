import { reportIdOf } from '../../src/reports/publishing/report.events';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { ReportRow } from './report.row';

export const reports = foldProjection<AllShapes>()({
  name: 'reports',
  version: 1,
  table: ReportRow,
  key: 'reportId',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => reportIdOf(stream),
  ignores: [...allBut('reports')],
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
