/**
 * The ids of the cases that a query of terms finds, of those that one of times finds, too, where there is one; both are named as the
 * statement names them.
 */
export const idsFoundBy = (terms: string, times = 'null'): string =>
  `array(select projection.cases_found_by(cast(${terms} as tsquery), cast(${times} as tsquery)))`;

/** A condition on the identity of a case; `:terms` is the query. The terms are looked up first, whatever the planner thinks of it. */
export const foundByTerms = (caseId: string, times?: string): string =>
  `${caseId} = any(${idsFoundBy(':terms', times)})`;

/** As many of them as `most` says, any of them. */
export const someIdsFoundBy = (terms: string, most: string): string =>
  `array(select projection.some_cases_found_by(cast(${terms} as tsquery), ${most}))`;
