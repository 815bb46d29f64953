import type { Repository, SelectQueryBuilder } from 'typeorm';
import { idsFoundBy } from '../../case-search/found-by-terms';
import { quoted, type CaseFilter } from '../case-filter.query';
import type { CaseRow } from '../case.row';
import { MONTHS_IN_STRETCHES, type Period, type Place, type Stretch, stretchesOf } from './periods';

export type Cases = SelectQueryBuilder<CaseRow>;

export const newestFirst = (cases: Cases): Cases =>
  cases.orderBy('case.receivedAt', 'DESC').addOrderBy('case.caseId', 'DESC');

/** The query of a time; none of any time. */
export const timesOf = ({ terms }: Pick<Period, 'terms'>): string | null =>
  terms.length === 0 ? null : terms.map(quoted).join(' | ');

/**
 * The ids of the newest cases behind a place that the terms find and the filter leaves, at most `count`: those of the last days and
 * the last month that have cases, of the four before it and so on, and of all that is older. The server goes on to the next stretch
 * only where it has to.
 */
export async function newestIn(
  cases: Repository<CaseRow>,
  filter: CaseFilter,
  terms: string,
  count: number,
  behind: Place,
): Promise<string[]> {
  const stretches = stretchesOf(await monthsWithCases(cases, behind), behind);
  return stretches.length === 0 ? [] : idsIn(cases, stretches, filter, terms, count);
}

async function idsIn(
  cases: Repository<CaseRow>,
  stretches: readonly Stretch[],
  filter: CaseFilter,
  terms: string,
  count: number,
): Promise<string[]> {
  const found = filter.narrow(cases.createQueryBuilder('case').select('case.caseId', 'id'));
  found.andWhere('case.caseId = any(found.ids)').andWhere('(case.receivedAt, case.caseId) < (stretch.at, stretch.id)');
  const [inStretch, values] = newestFirst(found).limit(count).getQueryAndParameters();
  const given = (value: unknown): string => `$${values.push(value)}`;
  const columns = [
    `${given(stretches.map(timesOf))}::text[]`,
    `${given(stretches.map(({ behind }) => behind.at))}::timestamptz[]`,
    `${given(stretches.map(({ behind }) => behind.id))}::uuid[]`,
  ];
  const rows = await cases.query<{ id: string }[]>(
    `select newest.id from unnest(${columns.join(', ')}) as stretch (times, at, id)
     cross join lateral (select ${idsFoundBy(given(terms), 'stretch.times')} as ids offset 0) found
     cross join lateral (${inStretch}) newest limit ${given(count)}`,
    values,
  );
  // Whoever looks again for what is missing must not look for one case twice.
  return [...new Set(rows.map(({ id }) => id))];
}

/** The newest moments of the months that have cases, as many as are searched in stretches and one more. */
async function monthsWithCases(cases: Repository<CaseRow>, behind: Place): Promise<Date[]> {
  const rows = await cases.query<{ at: Date }[]>(
    `with recursive newest (at) as (
       select (select received_at from read.case_list where (received_at, case_id) < ($1::timestamptz, $2::uuid)
               order by received_at desc, case_id desc limit 1)
       union all
       select (select received_at from read.case_list where received_at < date_trunc('month', at, 'UTC')
               order by received_at desc, case_id desc limit 1)
       from newest where at is not null
     ) select at from newest where at is not null limit $3`,
    [behind.at, behind.id, MONTHS_IN_STRETCHES + 1],
  );
  return rows.map(({ at }) => at);
}
