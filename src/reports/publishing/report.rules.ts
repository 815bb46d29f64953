import type { NewEvent } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { Refusal, type Named } from '../../kernel/refusal';
import type { DraftReport, PublishReport, WriteReportText } from './report.commands';
import type { ReportPublished, ReportShapes } from './report.events';
import { textKey, type DraftedReport, type Report } from './report.state';

const fact = <Type extends keyof ReportShapes>(
  type: Type,
  data: ReportShapes[Type],
): NewEvent<Type, ReportShapes[Type]> => ({ type, v: 1, data });

export interface DraftCircumstances {
  readonly callerUnit: string;
  readonly isKnownRegime: boolean;
  /** The unit asked for and those above it; undefined for an unknown one. */
  readonly lineOf: (unit: string) => readonly string[] | undefined;
}

/** A report is about the writer’s own unit, or one below it; about the whole installation only for those who belong to it. */
export const draft = (
  { kind, regime, unit: asked, from, to }: DraftReport,
  before: Report,
  { callerUnit, isKnownRegime, lineOf }: DraftCircumstances,
): readonly NewEvent[] => {
  if (before) throw new Refusal('report-drafted-already');
  if (!isKnownRegime) throw new Refusal('unknown-regime', { regime });
  if (from >= to) throw new Refusal('period-without-days', { from, to });
  const unit = asked ?? (callerUnit === EVERYWHERE ? undefined : callerUnit);
  if (unit !== undefined) {
    if (!lineOf(unit)) throw new Refusal('unknown-unit', { unit });
    requireWithin(unit, callerUnit, lineOf);
  }
  return [fact('ReportDrafted', { kind, regime, ...(unit !== undefined && { unit }), from, to })];
};

/** Refuses whoever belongs neither to the unit of the report nor to one above it. */
export function requireWithin(
  unit: string | undefined,
  callerUnit: string,
  lineOf: (unit: string) => readonly string[] | undefined,
): void {
  if (callerUnit === EVERYWHERE) return;
  if (unit === undefined || !lineOf(unit)?.includes(callerUnit))
    throw new Refusal('report-of-another-unit', { unit: unit ?? EVERYWHERE });
}

export const writeText = (
  { part, language, text }: WriteReportText,
  { texts, published }: DraftedReport,
): readonly NewEvent[] => {
  if (published) throw new Refusal('report-published-already');
  const ordinal = (texts[textKey({ part, language })] ?? 0) + 1;
  return [fact('ReportTextWritten', { part, language, ordinal, text })];
};

/** What is published, and what was found in it. */
export interface Publication extends ReportPublished {
  /** What contradicts itself. */
  readonly errors: readonly Named[];
  /** Where there may be personal data. */
  readonly personal: readonly string[];
}

/** Nothing is published that contradicts itself, or holds what would have to be erased one day. */
export const publish = (
  { personalDataChecked = false }: PublishReport,
  { errors, personal, ...publication }: Publication,
): readonly NewEvent[] => {
  if (errors.length > 0) throw new Refusal('report-contradicts-itself', { findings: errors });
  if (personal.length > 0 && !personalDataChecked)
    throw new Refusal('report-holds-personal-data', { places: personal });
  return [fact('ReportPublished', publication)];
};
