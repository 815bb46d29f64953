/** Units by region, as the read side knows them: what they are competent for is then read from the log. */
export abstract class UnitCandidates {
  /**
   * Codes of the units that name one of these regions. `after`: a position that the answer must have seen; throws `Unavailable`
   * when that takes too long, `Malformed` when it is none.
   */
  abstract inRegions(regions: readonly string[], after?: string): Promise<readonly string[]>;
}
