import type { Day } from '../../../kernel/day';

/** Something that was to be done by a day that has passed, and is not recorded as overdue. */
export interface OverdueUndertaking {
  readonly caseId: string;
  readonly undertaking: number;
  readonly due: Day;
}

/** What the clock asks the read side: it may know a fact late, and the rule decides then. */
export abstract class OverdueUndertakings {
  /** Those that were due before `today` (China), at most `limit`, the oldest first. */
  abstract overdue(today: Day, limit: number): Promise<readonly OverdueUndertaking[]>;
}
