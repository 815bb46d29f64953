import type { CategoryMapping } from '../../../src/figures/category-mapping';

const COLUMNS = `position, count, case_id, cohort_day, flow_day, due_day, figure, unit, regime, channel, kind, respondent_type, region,
  detail, currency, amount`;

/** The changes of the sums, with each category as it is in the list asked for; empty where it has no counterpart there. */
export function changesTable(
  categories: CategoryMapping | undefined,
  given: (value: readonly string[]) => string,
): string {
  if (categories === undefined) return 'read.statistic_changes';
  const { regimeVersions, categories: recorded, mapped } = categories;
  return `(
    select ${COLUMNS}, coalesce(m.mapped, '') as category
    from read.statistic_changes left join unnest(
      ${given(regimeVersions.map(String))}::smallint[], ${given(recorded)}::text[], ${given(mapped)}::text[]
    ) m (version, recorded, mapped) on m.version = regime_version and m.recorded = category
  ) changes`;
}
