import { subjectOf } from '../../commands/subject.state';
import type { Evolve } from '../../kernel/rule';
import { reportStream, type ReportShapes } from './report.events';

/** Undefined before it is drafted. */
export type Report = DraftedReport | undefined;

export interface DraftedReport {
  readonly scope: ReportShapes['ReportDrafted'];
  /** How many texts there are of each part and language. */
  readonly texts: Readonly<Record<string, number>>;
  readonly published: boolean;
}

export const textKey = ({ part, language }: Pick<ReportShapes['ReportTextWritten'], 'part' | 'language'>): string =>
  `${part}.${language}`;

export const evolveReport: Evolve<Report, ReportShapes> = {
  ReportDrafted: (_none, scope) => ({ scope, texts: {}, published: false }),
  ReportTextWritten: (report, text) =>
    report && { ...report, texts: { ...report.texts, [textKey(text)]: text.ordinal } },
  ReportPublished: (report) => report && { ...report, published: true },
};

export const reportSubject = subjectOf<Report, ReportShapes>('a report', reportStream, undefined, evolveReport);
