import type { Basis, InWords } from '../../figures/definition';
import type { FigureReading } from '../../figures/figures.port';
import type { Day } from '../../kernel/day';
import type { Position } from '../../kernel/event';
import type { CaseAccount } from '../cases/case-account';
import type { ReportKind, TextPart } from '../publishing/report.events';
import type { Worsened } from '../worsening/worsened.rules';

/** A code with what it is called: a report keeps the words of its day. */
export interface Named {
  readonly code: string;
  readonly names: InWords;
}

/** Which cases a figure of a report speaks of, beside those of the report as a whole. */
export interface Narrowed {
  readonly dimension: 'respondentType' | 'category' | 'unit';
  readonly of: Named;
}

/** A figure as a report prints it, with all that is needed to ask for it again. */
export interface ReportFigure extends Omit<
  FigureReading,
  'period' | 'position' | 'asOfDay' | 'calendarVersion' | 'taxonomyVersions'
> {
  /** Names it in the report: the definition, and what it is narrowed to. */
  readonly key: string;
  readonly narrowed?: Narrowed;
}

/** What a definition said when the report was written. */
export interface ToldDefinition {
  readonly id: string;
  readonly version: number;
  readonly names: InWords;
  readonly population: InWords;
  readonly numerator: InWords;
  readonly denominator?: InWords;
  readonly unit: 'case' | 'person' | 'act' | 'money';
  readonly basis: Basis;
}

export interface ToldCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly account: CaseAccount;
}

/** A promise to a complainant that nobody has recorded as kept. */
export interface OpenPromise {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly remedy: number;
  readonly description: string;
  readonly promisedOn: Day;
  readonly expiresOn?: Day;
}

/** A case that was linked to an earlier one of the same person and matter. */
export interface RepeatedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly earlier: string;
}

/** The words of a person, in the report’s own section of that name. */
export interface WrittenText {
  readonly part: TextPart;
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** What somebody asks a report of; days are China’s, `to` is the first day after the period. */
export interface ReportScope {
  readonly kind: ReportKind;
  readonly regime: string;
  /** The unit and those below it; the whole installation when left out. */
  readonly unit?: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Everything that a report says, at one position of the log: what is written follows from it alone. Nothing in it is
 * declared personal; names of respondents are business facts, and are shown as far as the reader may see them.
 */
export interface ReportData extends Omit<ReportScope, 'unit' | 'regime'> {
  readonly unit: Named | null;
  readonly regime: Named;
  /** Where the installation was reached on that day: links in documents lead there. */
  readonly address: string;
  readonly position: Position;
  readonly asOfDay: Day | null;
  readonly calendarVersion: number;
  readonly taxonomyVersion: number | null;
  readonly figures: readonly ReportFigure[];
  readonly definitions: readonly ToldDefinition[];
  /** In the order in which they are told: by the first respondent’s type, then by day of receipt. */
  readonly cases: readonly ToldCase[];
  /** Valid or penalised cases that are counted and not told, since they are confidential, or too many. */
  readonly untold: { readonly confidential: number; readonly others: number };
  /** What codes in the cases are called, by list and code. */
  readonly words: {
    readonly categories: readonly Named[];
    readonly channels: readonly Named[];
    readonly respondentTypes: readonly (Named & { readonly person: boolean })[];
    readonly units: readonly Named[];
  };
  /** Articles under which a fine is due, as the rule pack of the day had them. */
  readonly fines: readonly {
    readonly zh: string;
    readonly en: string;
    readonly minimum: string;
    readonly maximum: string;
  }[];
  readonly promises: readonly OpenPromise[];
  readonly repeated: readonly RepeatedCase[];
  readonly worsened: Worsened;
  readonly texts: readonly WrittenText[];
}
