import type { EntityManager } from 'typeorm';
import type { RespondentFigure } from './statistics.answer';
import { conditionsOf, type Population } from './sums/question';

/** One respondent, and how many there are in all. */
type RespondentRow = RespondentFigure & { readonly total: number };

export interface RespondentsAsked {
  readonly population: Population;
  readonly limit: number;
  readonly position: string;
  /** Where the rows stand: at this position they are read as they are. */
  readonly newest: string;
}

/** Who was complained of most among the cases received in a period, as of a position that is not later than the rows. */
export async function respondentsAsOf(
  snapshot: EntityManager,
  { population, limit, position, newest }: RespondentsAsked,
): Promise<{ readonly total: number; readonly items: RespondentFigure[] }> {
  const values: (string | number)[] = [position];
  const given = (value: string | number): string => `$${values.push(value)}`;
  const met = ['$1 = $1', ...conditionsOf(population, given)].join(' and ');
  const [first, end] = [population.from, population.to].map((bound) => bound && `${given(bound)}::date`);
  const within = (day: string): string =>
    [first && `${day} >= ${first}`, end && `${day} < ${end}`].filter(Boolean).join(' and ') || 'true';
  const named = position === newest ? namedNow(met, within) : namedThen(met, within);
  const rows = await snapshot.query<RespondentRow[]>(
    `with ${named}
     select name, type, count(*)::int as received, count(*) over ()::int as total from named group by name, type
     order by received desc, name collate "C", type collate "C" limit ${given(limit)}`,
    values,
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ name, type, received }) => ({ name, type, received })),
  };
}

/** The condition that a day is within the period. */
type Within = (day: string) => string;

const namedNow = (met: string, within: Within): string => `
  named as (
    select respondent_name as name, respondent_type as type from read.case_facts
    where ${met} and ${within('received_on')}
  )`;

/**
 * Which cases there were, and of what type their respondents, from the changes of the sums. Names are as they are now but for
 * those few that were corrected since: of them the newest until then.
 */
const namedThen = (met: string, within: Within): string => `
  received as (
    select case_id, respondent_type as type from read.statistic_changes
    where figure = 'received' and position <= $1 and ${met} and ${within('cohort_day')}
    group by case_id, respondent_type having sum(count) > 0
  ), before as (
    select later.case_id, v.name
    from (
      select distinct case_id from read.case_facts_versions
      where position > $1 and changes ? 'respondentName' and not changes ? 'receivedOn'
    ) later cross join lateral (
      select changes->>'respondentName' as name from read.case_facts_versions v
      where v.case_id = later.case_id and v.position <= $1 and changes ? 'respondentName'
      order by v.position desc limit 1
    ) v
  ), named as (
    select coalesce(before.name, respondent_name) as name, type
    from received join read.case_facts using (case_id) left join before using (case_id)
    where ${within('received_on')}
  )`;
