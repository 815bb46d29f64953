import type { Evolve, EvolveAbout } from '../../kernel/rule';
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

type Step = (report: Report, data: unknown, about: EvolveAbout) => Report;

export const reportSubject = {
  streamOf: reportStream,
  initial: undefined as Report,
  apply: (
    report: Report,
    { type, data, stream, meta }: { type: string; data: unknown; stream: string; meta: About },
  ): Report => {
    const step = evolveReport[type as keyof ReportShapes] as Step | undefined;
    if (!step) throw new TypeError(`${type} in ${stream} is not a fact of a report`);
    return step(report, data, { actor: meta.actor.id, unit: meta.actor.unit, occurredAt: meta.occurredAt });
  },
};

interface About {
  readonly actor: { readonly id: string; readonly unit: string };
  readonly occurredAt: string;
}
