import { casesAddress } from '../../figures/cases-address';
import type { ReportData, ReportFigure } from '../content/report-data';

/** Where a definition is told, in its version. */
export const definitionPath = ({ definition: { id, version } }: ReportFigure): string =>
  `/api/statistics/definitions?${new URLSearchParams({ figure: id, version: String(version) }).toString()}`;

/** Where the cases and events behind a figure are listed, as of the position of the report. */
export const casesPath = (
  { definition, basis, narrowed }: ReportFigure,
  { from, to, regime, unit, position }: Pick<ReportData, 'from' | 'to' | 'regime' | 'unit' | 'position'>,
): string =>
  casesAddress(
    {
      ...{ definition, from, to, basis, regime: regime.code, asOf: position, unit: unit?.code },
      ...(narrowed && { [narrowed.dimension]: narrowed.of.code }),
    },
    'numerator',
  );

export const casePath = (caseId: string): string => `/api/complaints/${caseId}`;
