import type { Repository } from 'typeorm';
import { foundByTerms, someIdsFoundBy } from '../../case-search/found-by-terms';
import { overdueCases, type CaseFilter } from '../case-filter.query';
import type { CaseRow } from '../case.row';
import { type Cases, newestFirst, newestIn, timesOf } from './newest-in-stretches';
import { beginningWith, fromPlaceUpTo, type Period, type Place } from './periods';

/** The most that are counted. */
export const COUNTED = 10_000;

/**
 * How many cases are looked through one by one, or searched first, before more are searched; how many overdue ones are few. Where
 * no more than `rare` of the first ones have a text of `long` characters, all that have it may be `few`.
 */
const REACH = {
  lookedThrough: 1_000,
  searchedFirst: 500,
  long: 8,
  rare: 1,
  few: 500,
  countedThrough: 20_000,
  proved: 500,
  overdue: 5_000,
};

/**
 * The newest cases that a filter leaves, in a time that does not grow with their number. Filters on the row of a case are tried
 * on the newest thousand; what is rarer is found by its terms, as every text is: among the newest, a long text then everywhere at
 * once where few have it, else in the last days and the last month that have cases, in four months and sixteen, and only then in all
 * that is older: what is frequent is found in a short time. Overdue cases, as long as they are few, are looked at one by one.
 */
export class NewestCases {
  constructor(
    private readonly cases: Repository<CaseRow>,
    private readonly reach = REACH,
  ) {}

  /** At most `count` cases behind a place, or from the newest on. */
  async page(filter: CaseFilter, count: number, behind?: Place): Promise<CaseRow[]> {
    const found = await this.found(filter, count, behind);
    const proved = await filter.proved(found);
    const last = found.at(-1);
    if (last === undefined || found.length < count || proved.length === found.length) return proved;
    return [...proved, ...(await this.page(filter, count - proved.length, placeOf(last)))];
  }

  private async found(filter: CaseFilter, count: number, behind?: Place): Promise<CaseRow[]> {
    const { terms, parts } = filter;
    if (terms !== undefined && parts.length > 0) return this.searched(filter, terms, count, behind);
    if (filter.isByDeadline && (await this.areOverdueFew(filter))) return this.overdue(filter, count, behind);
    return terms === undefined && !filter.isByDeadline
      ? this.matching(filter, behind, undefined, count).getMany()
      : this.lookedThrough(filter, count, behind);
  }

  private async areOverdueFew({ now }: CaseFilter): Promise<boolean> {
    const text = `select count(*)::int as count from (${overdueCases('$1')} limit $2) c`;
    const [row] = await this.cases.query<{ count: number }[]>(text, [now, this.reach.overdue + 1]);
    return row !== undefined && row.count <= this.reach.overdue;
  }

  /** Of the overdue cases, a few of the newest are looked at first: rows are wide, and who may see them is asked of each. */
  private async overdue(filter: CaseFilter, count: number, behind?: Place): Promise<CaseRow[]> {
    const newest = await this.overdueIds(filter, behind, 2 * count);
    const found = await this.matching(filter, undefined, undefined, count)
      .andWhere(ID_AMONG, { ids: newest })
      .getMany();
    if (newest.length < 2 * count || found.length >= count) return found;
    const seen = new Set(newest);
    const ids = (await this.overdueIds(filter, behind)).filter((id) => !seen.has(id));
    for (let from = 0, many = 8 * count; from < ids.length && found.length < count; from += many, many *= 4) {
      const cases = this.matching(filter, undefined, undefined, count - found.length);
      found.push(...(await cases.andWhere(ID_AMONG, { ids: ids.slice(from, from + many) }).getMany()));
    }
    return found;
  }

  /** The ids of overdue cases, newest first, whatever else is asked of them. */
  private async overdueIds(filter: CaseFilter, behind?: Place, most?: number): Promise<string[]> {
    const overdue = newestFirst(filter.fromOverdue(this.cases.createQueryBuilder('case').select('case.caseId', 'id')));
    const rows = await within(overdue, behind).limit(most).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** How many match, and whether that is all: no more than `COUNTED` are counted. */
  async total(filter: CaseFilter): Promise<{ total: number; totalExact: boolean }> {
    const floor = filter.terms === undefined ? undefined : await this.placeBehind(this.reach.countedThrough);
    let total = await this.counted(this.matching(filter, undefined, floor, COUNTED + 1));
    if (floor && filter.terms !== undefined && total <= COUNTED)
      total = await this.counted(having(filter.terms, this.matching(filter, undefined, undefined, COUNTED + 1)));
    if (!filter.isToBeProved) return { total: Math.min(total, COUNTED), totalExact: total <= COUNTED };
    // What terms have found is counted as proved when it can be looked at; else a few may be others.
    if (total > this.reach.proved) return { total: Math.min(total, COUNTED), totalExact: false };
    return { total: (await this.page(filter, this.reach.proved + 1)).length, totalExact: true };
  }

  private async lookedThrough(filter: CaseFilter, count: number, behind?: Place): Promise<CaseRow[]> {
    const floor = await this.placeBehind(this.reach.lookedThrough, behind);
    const found = await this.matching(filter, behind, floor, count).getMany();
    if (!floor || found.length >= count) return found;
    if (filter.terms !== undefined) return this.older(filter, filter.terms, count, floor, found);
    return [...found, ...(await this.matching(filter, floor, undefined, count - found.length).getMany())];
  }

  private async searched(filter: CaseFilter, terms: string, count: number, behind?: Place): Promise<CaseRow[]> {
    const newest = behind ?? (await this.placeBehind(1));
    if (!newest) return [];
    const from = behind ?? beginningWith(newest);
    const floor = await this.placeBehind(this.reach.searchedFirst, from);
    if (!floor) return having(terms, this.matching(filter, from, undefined, count)).getMany();
    const first = fromPlaceUpTo(floor, from);
    const found = await this.inPeriod(filter, terms, count, from, first);
    return this.older(filter, terms, count, first.older, found);
  }

  /** What was found among the newest, and what the terms find beside it behind a place. */
  private async older(
    filter: CaseFilter,
    terms: string,
    count: number,
    behind: Place,
    found: CaseRow[],
  ): Promise<CaseRow[]> {
    if (found.length >= count) return found;
    const mayBeFew = found.length <= this.reach.rare && filter.parts.some(({ length }) => length >= this.reach.long);
    const few = mayBeFew ? await this.allAsTheyAreFew(terms) : undefined;
    if (few === undefined) return this.inStretches(filter, terms, count, behind, found);
    const newest = new Set(found.map(({ caseId }) => caseId));
    const ids = few.filter((id) => !newest.has(id));
    if (ids.length === 0) return found;
    const rows = this.matching(filter, behind, undefined, count - found.length);
    return [...found, ...(await rows.andWhere(ID_AMONG, { ids }).getMany())];
  }

  /** The ids of all that the terms find, from whatever time; undefined where they are not few. */
  private async allAsTheyAreFew(terms: string): Promise<readonly string[] | undefined> {
    const text = `select ${someIdsFoundBy('$1', '$2')} as ids`;
    const [some] = await this.cases.query<{ ids: string[] }[]>(text, [terms, this.reach.few + 1]);
    return some !== undefined && some.ids.length <= this.reach.few ? some.ids : undefined;
  }

  /** What was found, and what stretches of older cases have beside it. */
  private async inStretches(
    filter: CaseFilter,
    terms: string,
    count: number,
    behind: Place,
    found: CaseRow[],
  ): Promise<CaseRow[]> {
    const more = count - found.length;
    const ids = await newestIn(this.cases, filter, terms, more, behind);
    if (ids.length === 0) return found;
    const rows = await this.matching(filter, undefined, undefined, more).andWhere(ID_AMONG, { ids }).getMany();
    // In between, one may have become another, or confidential: others are in its place.
    if (rows.length < ids.length) return this.inStretches(filter, terms, count, behind, found);
    return [...found, ...rows];
  }

  private inPeriod(filter: CaseFilter, terms: string, count: number, from: Place, period: Period): Promise<CaseRow[]> {
    return this.matching(filter, from, undefined, count)
      .andWhere(foundByTerms('case.caseId', ':times'), { terms, times: timesOf(period) })
      .getMany();
  }

  /** The last of so many places behind this one; undefined when there are fewer. */
  private async placeBehind(many: number, behind?: Place): Promise<Place | undefined> {
    const places = newestFirst(this.cases.createQueryBuilder('case').select(['case.receivedAt', 'case.caseId']));
    const last = await within(places, behind)
      .offset(many - 1)
      .limit(1)
      .getOne();
    return last === null ? undefined : placeOf(last);
  }

  /** Matching cases behind a place, as far as the other place. */
  private matching(filter: CaseFilter, behind: Place | undefined, asFarAs: Place | undefined, count: number): Cases {
    const cases = newestFirst(filter.narrow(this.cases.createQueryBuilder('case')));
    return within(cases, behind, asFarAs).limit(count);
  }

  private async counted(cases: Cases): Promise<number> {
    const [sql, parameters] = cases.select('case.caseId').orderBy().getQueryAndParameters();
    const text = `select count(*)::int as count from (${sql}) c`;
    const [row] = await this.cases.query<{ count: number }[]>(text, parameters);
    return row?.count ?? 0;
  }
}

const placeOf = ({ receivedAt, caseId }: CaseRow): Place => ({ at: receivedAt.toISOString(), id: caseId });

const ID_AMONG = 'case.caseId = any(:ids)';

const having = (terms: string, cases: Cases): Cases => cases.andWhere(foundByTerms('case.caseId'), { terms });

function within(cases: Cases, behind: Place | undefined, asFarAs?: Place): Cases {
  if (behind) cases.andWhere('(case.receivedAt, case.caseId) < (:at, :id)', behind);
  if (asFarAs)
    cases.andWhere('(case.receivedAt, case.caseId) >= (:lastAt, :lastId)', { lastAt: asFarAs.at, lastId: asFarAs.id });
  return cases;
}
