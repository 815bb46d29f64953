import type { Day } from '../../../kernel/day';

/** A closed case that need not be kept any longer, and whose personal data nobody was asked to erase for that. */
export interface EndedRetention {
  readonly caseId: string;
  /** The unit that received it, and keeps the file. */
  readonly unit: string;
  /** Last day on which it had to be kept. */
  readonly until: Day;
}

/** Where to go on: the last of the page before. */
export type AfterEnded = Pick<EndedRetention, 'until' | 'caseId'>;

/** What the retention asks the read side: it may know a fact late, and the rule decides then. */
export abstract class EndedRetentions {
  /** Those that had to be kept until a day before `today`, under no hold and no restriction, the oldest first. */
  abstract ended(today: Day, most: number, after?: AfterEnded): Promise<readonly EndedRetention[]>;

  /** Does the work while no other node does; leaves it to the one that does. */
  abstract alone(work: () => Promise<void>): Promise<void>;
}
