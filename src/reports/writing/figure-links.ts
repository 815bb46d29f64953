import type { ReportData, ReportFigure } from '../content/report-data';

/** Where a definition is told, in its version. */
export const definitionPath = ({ definition: { id, version } }: ReportFigure): string =>
  `/api/statistics/definitions?${new URLSearchParams({ figure: id, version: String(version) }).toString()}`;

/** Where the cases and events behind a figure are listed, as of the position of the report. */
export function casesPath(
  { definition: { id, version }, basis, narrowed }: ReportFigure,
  { from, to, regime, unit, position }: Pick<ReportData, 'from' | 'to' | 'regime' | 'unit' | 'position'>,
): string {
  const query = new URLSearchParams({ from, to, basis, regime: regime.code, asOf: position, version: String(version) });
  if (unit !== null) query.set('unit', unit.code);
  if (narrowed !== undefined) query.set(narrowed.dimension, narrowed.of.code);
  return `/api/statistics/${id}/cases?${query.toString()}`;
}

export const casePath = (caseId: string): string => `/api/complaints/${caseId}`;
