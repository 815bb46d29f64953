import type { Repository, SelectQueryBuilder } from 'typeorm';
import { monthTerm } from '../case-search/found-by.rules';
import { quoted, type CaseFilter } from './case-filter.query';
import type { CaseRow } from './case.row';

/** Where a case stands in the list, newest first. */
export interface Place {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

/** How many cases are looked through one by one before the index of terms is asked. */
const LOOKED_THROUGH = 1_000;
/** The most that are counted, and how many are looked through for it. */
export const COUNTED = 10_000;
const COUNTED_THROUGH = 20_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type Cases = SelectQueryBuilder<CaseRow>;

/**
 * The newest cases that a filter leaves, in a time that does not grow with their number: what is frequent is among the newest,
 * and what is not is found by its terms, first in one month, then in a year, then in all that is older.
 */
export class NewestCases {
  constructor(
    private readonly cases: Repository<CaseRow>,
    private readonly lookedThrough = LOOKED_THROUGH,
    private readonly countedThrough = COUNTED_THROUGH,
  ) {}

  /** At most `count` cases behind a place, or from the newest on. */
  async page(filter: CaseFilter, count: number, behind?: Place): Promise<CaseRow[]> {
    const { terms } = filter;
    if (terms === undefined) return this.matching(filter, behind, undefined, count).getMany();
    const floor = await this.placeBehind(this.lookedThrough, behind);
    const found = await this.matching(filter, behind, floor, count).getMany();
    if (!floor) return found;
    let from = floor;
    for (const months of [1, 12, undefined]) {
      if (found.length >= count) break;
      const among =
        months === undefined ? terms : `${terms} & (${monthsUpTo(from.at, months).map(quoted).join(' | ')})`;
      found.push(...(await this.having(among, this.matching(filter, from, undefined, count - found.length)).getMany()));
      if (months !== undefined) from = { at: startOfMonth(from.at, 1 - months), id: FIRST_ID };
    }
    return found;
  }

  /** How many match, and whether that is all: no more than `COUNTED` are counted. */
  async total(filter: CaseFilter): Promise<{ total: number; totalExact: boolean }> {
    const floor = filter.terms === undefined ? undefined : await this.placeBehind(this.countedThrough);
    let total = await this.counted(this.matching(filter, undefined, floor, COUNTED + 1));
    if (floor && filter.terms !== undefined && total <= COUNTED)
      total = await this.counted(this.having(filter.terms, this.matching(filter, undefined, undefined, COUNTED + 1)));
    return { total: Math.min(total, COUNTED), totalExact: total <= COUNTED };
  }

  /** The last of so many places behind this one; undefined when there are fewer. */
  private async placeBehind(many: number, behind?: Place): Promise<Place | undefined> {
    const places = newestFirst(this.cases.createQueryBuilder('case').select(['case.receivedAt', 'case.caseId']));
    const last = await within(places, behind)
      .offset(many - 1)
      .limit(1)
      .getOne();
    return last === null ? undefined : { at: last.receivedAt.toISOString(), id: last.caseId };
  }

  /** Matching cases behind a place, as far as the other place. */
  private matching(filter: CaseFilter, behind: Place | undefined, asFarAs: Place | undefined, count: number): Cases {
    const cases = newestFirst(filter.narrow(this.cases.createQueryBuilder('case')));
    return within(cases, behind, asFarAs).limit(count);
  }

  /** Those that have these terms: they are looked up first, whatever the planner thinks of it. */
  private having(terms: string, cases: Cases): Cases {
    return cases.andWhere(
      `case.caseId = any(array(select s.case_id from read.case_search s where array_to_tsvector(s.terms) @@ cast(:terms as tsquery)))`,
      { terms },
    );
  }

  private async counted(cases: Cases): Promise<number> {
    const [sql, parameters] = cases.select('case.caseId').orderBy().getQueryAndParameters();
    const [row] = await this.cases.query<{ count: number }[]>(
      `select count(*)::int as count from (${sql}) c`,
      parameters,
    );
    return row?.count ?? 0;
  }
}

const newestFirst = (cases: Cases): Cases => cases.orderBy('case.receivedAt', 'DESC').addOrderBy('case.caseId', 'DESC');

function within(cases: Cases, behind: Place | undefined, asFarAs?: Place): Cases {
  if (behind) cases.andWhere('(case.receivedAt, case.caseId) < (:at, :id)', behind);
  if (asFarAs)
    cases.andWhere('(case.receivedAt, case.caseId) >= (:lastAt, :lastId)', { lastAt: asFarAs.at, lastId: asFarAs.id });
  return cases;
}

/** The first moment of a month of UTC, so many months from that of `moment`. */
function startOfMonth(moment: string, later = 0): string {
  const day = new Date(moment);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + later)).toISOString();
}

/** The terms of the last months up to that of a moment. */
const monthsUpTo = (moment: string, months: number): string[] =>
  Array.from({ length: months }, (_none, back) => monthTerm(startOfMonth(moment, -back)));
