import type { Basis } from '../../figures/definition';
import type { FigureReading, Figures, Selection } from '../../figures/figures.port';
import type { Narrowed, ReportFigure } from '../content/report-data';

/** The figures of the report as a whole, in the order in which they are told; all of cases received in the period. */
export const WHOLE = [
  'received',
  'received-persons',
  'accepted',
  'declined',
  'closed',
  'valid',
  'invalid',
  'penalised',
  'acceptance-share',
  'lawful-acceptance',
  'transfer-share',
  'transfer-rate',
  'closing-rate',
  'on-time-closing',
  'on-time-closing-first-due',
  'valid-complaints',
  'satisfaction',
  'reach-rate',
  'repeat-rate',
  'redo-rate',
  'fines',
  'confiscations',
  'refunds',
] as const;
/** Those that are told by category. */
export const BY_CATEGORY = ['received', 'valid', 'invalid'] as const;
/** Those that are told by type of respondent. */
export const BY_RESPONDENT = ['valid'] as const;

export const BASIS: Basis = 'cohort';

/** What the figures of one report have in common. */
export interface Common extends Pick<Selection, 'from' | 'to' | 'unit' | 'regime'> {
  readonly asOf: string;
}

export const keyOf = (definition: string, narrowed?: Narrowed): string =>
  narrowed === undefined ? definition : `${definition}.${narrowed.dimension}.${narrowed.of.code}`;

/** Asks for figures of the cases of a report, or of a part of them. */
export async function readings(
  figures: Figures,
  definitions: readonly string[],
  common: Common,
  narrowed?: Narrowed,
): Promise<readonly FigureReading[]> {
  const of = narrowed && { [narrowed.dimension]: narrowed.of.code };
  return figures.figures(
    definitions.map((id) => ({ id })),
    { ...common, ...of, basis: BASIS },
  );
}

export const reportFigure = (
  { definition, basis, numerator, denominator, value, printed, amounts, n, interval }: FigureReading,
  narrowed?: Narrowed,
): ReportFigure => ({
  key: keyOf(definition.id, narrowed),
  ...{ definition, basis, numerator, denominator, value, printed, amounts, n, interval },
  ...(narrowed && { narrowed }),
});
