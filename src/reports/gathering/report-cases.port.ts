import type { Position } from '../../kernel/event';
import type { OpenPromise, RepeatedCase, ReportScope } from '../content/report-data';

/** What a report is about, at one position of the log. */
export interface CasesOfReport {
  readonly position: Position;
  /** Valid or penalised cases received in the period, in the order of their receipt; none that is confidential. */
  readonly told: readonly { readonly caseId: string; readonly caseNumber: string }[];
  readonly untold: { readonly confidential: number; readonly others: number };
  /** Of the cases received in this period or in the one before it, the commonest first. */
  readonly categories: readonly string[];
  readonly respondentTypes: readonly string[];
  readonly units: readonly string[];
  /** Promises of cases received before the end of the period, the oldest first. */
  readonly promises: readonly OpenPromise[];
  readonly repeated: readonly RepeatedCase[];
}

/** The cases of a report, as the read side knows them. */
export abstract class ReportCases {
  /**
   * `since`: the first day of the period before; `most`: how many cases are told at the most. Throws `Unavailable` while a
   * read model is being built.
   */
  abstract of(scope: ReportScope, since: string, most: number): Promise<CasesOfReport>;
}
