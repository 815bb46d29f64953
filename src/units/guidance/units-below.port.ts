/** Whether anybody stands below a unit, as the read side knows it once it has seen the whole log. */
export abstract class UnitsBelow {
  /** Whether a unit that was not dissolved stands below this one; throws `Unavailable` when the answer takes too long. */
  abstract anyBelow(unit: string): Promise<boolean>;
}
