/**
 * The ids of the cases that any of these queries of terms finds, each of which `also` is added to; both are named as the statement
 * names them. One by one, since within one query the index looks for each alternative in each case that the rest of it finds.
 */
export const idsFoundBy = (queries: string, also = "''"): string =>
  `array(select projection.cases_found_by(cast(terms || ${also} as tsquery)) from unnest(cast(${queries} as text[])) terms)`;

/** A condition on the identity of a case; `:terms` are the queries. They are answered first, whatever the planner thinks of it. */
export const foundByTerms = (caseId: string): string => `${caseId} = any(${idsFoundBy(':terms')})`;
