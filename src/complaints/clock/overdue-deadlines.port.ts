/** A due date that has passed and is not recorded as missed. */
export interface OverdueDeadline {
  readonly caseId: string;
  readonly limit: string;
  /** ISO 8601, +08:00, as told. */
  readonly due: string;
}

/** Where to go on: the due date and the id of the case that was told last. */
export interface AfterOverdue {
  readonly due: string;
  readonly caseId: string;
}

export interface OverduePage {
  readonly deadlines: readonly OverdueDeadline[];
  /** None when there is nothing more. */
  readonly next?: AfterOverdue;
}

/** What the clock asks the read side: it may know a fact late, and the rule decides then. */
export abstract class OverdueDeadlines {
  /** Limits that ended before `now` (ISO 8601), the oldest first, of at most `cases` cases after `after`. */
  abstract overdue(now: string, cases: number, after?: AfterOverdue): Promise<OverduePage>;
}
