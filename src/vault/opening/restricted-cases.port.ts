/** Which cases hold personal data that are kept and not used (限制处理). */
export abstract class RestrictedCases {
  /** Those of the cases, by their ids. */
  abstract among(caseIds: readonly string[]): Promise<ReadonlySet<string>>;
}
