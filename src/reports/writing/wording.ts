import type { Responsibility } from '../../complaints/handling/handling.events';
import type { Money } from '../../kernel/money';
import type { TextPart } from '../publishing/report.events';
import type { ReportData, ToldCase } from '../content/report-data';
import type { Measure } from '../worsening/worsened.rules';
import type { Reading } from './reading';
import type { Block, Report, Run } from './report';

/** A number with the thing counted, linked. */
export type Counted = (id: string) => Run;

/** What the report says, in one language: the order of its sections is the same in both. */
export interface Wording {
  readonly language: 'zh' | 'en';
  readonly title: (data: ReportData) => string;
  readonly period: (data: ReportData) => string;
  readonly day: (day: string) => string;
  readonly wholeInstallation: string;
  readonly money: (amount: Money) => string;
  /** A number of cases behind the name of what they are: 旅行社1件. */
  readonly cases: (name: string, link: Run) => readonly Run[];
  readonly listed: (items: readonly (readonly Run[])[]) => readonly Run[];
  readonly section: (ordinal: number, title: string) => string;
  readonly group: (ordinal: number, type: string, count: Run) => readonly Run[];
  readonly titles: Readonly<Record<SectionName, string>>;
  readonly overview: (of: OverviewParts) => readonly (readonly Run[])[];
  readonly categories: readonly [string, string, string, string, string];
  readonly invalid: (count: Run, parts: readonly Run[]) => readonly Run[];
  readonly rate: (name: string, printed: Run, reckoning: string) => readonly Run[];
  readonly sample: (n: number, low: string, high: string) => string;
  readonly told: (reading: Reading, told: ToldCase, ordinal: number) => readonly Block[];
  readonly untold: (confidential: number, others: number) => string | undefined;
  readonly responsibilities: (counts: readonly (readonly [Responsibility, number])[]) => string;
  readonly typical: (caseNumber: Run, reason: string, lesson: string | undefined) => readonly Run[];
  readonly pair: (caseNumber: Run, shortcoming: string, improvement: string) => readonly Run[];
  readonly worsened: (data: ReportData) => string;
  readonly worsenedFigure: (measure: Measure, name: string, now: string, before: string, chance: string) => string;
  readonly promise: (caseNumber: Run, on: string, description: string, expires: string | undefined) => readonly Run[];
  readonly repeated: (caseNumber: Run, earlier: string) => readonly Run[];
  readonly none: Readonly<Record<'valid' | 'invalid' | 'typical' | 'pairs' | 'promises' | 'repeated', string>>;
  readonly notesTitle: string;
  readonly notesHead: Report['notesHead'];
  readonly basis: (data: ReportData) => readonly string[];
  readonly issued: (issuer: string, day: string) => string;
}

export type SectionName =
  | 'overview'
  | 'valid'
  | 'invalid'
  | 'causes'
  | 'typical'
  | 'weak-links'
  | 'repeated'
  | 'pairs'
  | 'promises'
  | 'measures'
  | 'plans';

/** Which part of a person’s words stands in which section. */
export const PART_OF: Partial<Readonly<Record<SectionName, TextPart>>> = {
  overview: 'overview',
  causes: 'causes',
  'weak-links': 'weak-links',
  measures: 'measures',
  plans: 'plans',
};

export interface OverviewParts {
  readonly data: ReportData;
  readonly counted: Counted;
  readonly undecided: number;
  readonly byRespondent: readonly (readonly Run[])[];
  /** Sums of money in national currency, and how they add up case by case; undefined without any. */
  readonly money?: {
    readonly fines: Run;
    readonly confiscations: Run;
    readonly together: Money;
    readonly byCase: readonly Money[];
  };
  readonly refunds?: Run;
}
