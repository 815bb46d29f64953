/** The ids of the cases that a query of terms finds; `terms` is how the statement names the query. */
export const idsFoundBy = (terms: string): string =>
  `array(select projection.cases_found_by(cast(${terms} as tsquery)))`;

/** A condition on the identity of a case; `:terms` is the query. The terms are looked up first, whatever the planner thinks of it. */
export const foundByTerms = (caseId: string): string => `${caseId} = any(${idsFoundBy(':terms')})`;
