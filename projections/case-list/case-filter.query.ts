import type { SelectQueryBuilder } from 'typeorm';
import { STAGES, type Stage } from '../../src/complaints/lifecycle';
import { Code, DayField, OneOf, Text } from '../../src/validation/fields';
import { CaseSearchRow } from '../case-search/case-search.row';
import { facetTerm, nameTerm } from '../case-search/found-by.rules';
import { searchable, soughtIn, type Sought } from '../../src/kernel/texts/search-terms';
import { Paging } from '../reading/reading.query';
import type { Scope } from '../reading/scope';
import type { CaseRow } from './case.row';
import type { Narratives } from './narratives';

export class CaseListQuery extends Paging {
  @OneOf(STAGES, { optional: true }) stage?: Stage;
  @Code({ optional: true, about: 'The unit that holds the case.' }) holder?: string;
  @Code({ optional: true, about: 'The unit that received it.' }) receivingUnit?: string;
  @Code({ optional: true, about: 'The unit that received it, or one above that.' }) unit?: string;
  @Code({ optional: true }) regime?: string;
  @Code({ optional: true }) category?: string;
  @Code({ optional: true }) channel?: string;
  @Text({ optional: true, max: 200, about: 'Part of a respondent’s name.' }) respondent?: string;
  @Text({
    optional: true,
    max: 200,
    about:
      'Part of what was told: narrative, names of respondents, allegations, requests. Parts separated by spaces must all be there.',
  })
  text?: string;
  @DayField({ optional: true, about: 'Received on this day (China) or later.' }) from?: string;
  @DayField({ optional: true, about: 'Received before this day (China).' }) to?: string;
  @OneOf(['true', 'false'], { optional: true, about: '超期未办: whether a limit of it is over that still runs.' })
  overdue?: string;
  @Text({ optional: true, max: 100 }) externalReference?: string;
  @OneOf(['true', 'false'], { optional: true, about: 'Whether to count all matching cases, up to 10,000.' })
  total?: string;
}

type Cases = SelectQueryBuilder<CaseRow>;

const EQUAL = ['stage', 'holder', 'receivingUnit', 'regime', 'category', 'channel', 'externalReference'] as const;

/** The cases of which a limit is over that still runs, at a moment. */
export const overdueCases = (now: string): string =>
  `select d.case_id from read.deadlines d where d.running_due < ${now}`;

const OVERDUE = 'exists (select from read.deadlines d where d.case_id = case.case_id and d.running_due < :now)';

/** The filters of a question: as conditions on cases, and as the terms of an index that finds cases that are few among many. */
export class CaseFilter {
  /** A query of terms that every matching case has; undefined when no filter is one of terms. */
  readonly terms: string | undefined;
  /** Parts of what was told, as they are searched. */
  readonly parts: readonly string[];

  /** `units`: the unit that is asked for and those below it; `narratives` for whoever may search them. */
  constructor(
    private readonly query: CaseListQuery,
    private readonly units: readonly string[],
    readonly now: string,
    private readonly scope: Pick<Scope, 'narrow'>,
    private readonly narratives?: Narratives,
  ) {
    this.parts = partsOf(query.text);
    const terms = this.soughtTerms();
    this.terms = terms.length === 0 ? undefined : terms.join(' & ');
  }

  /** Adds every filter. */
  narrow(cases: Cases): Cases {
    const { query, units, parts, now } = this;
    this.scope.narrow(cases, 'case.caseId');
    for (const column of EQUAL) {
      if (query[column] !== undefined) cases.andWhere(`case.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.unit !== undefined) cases.andWhere('case.receivingUnit = any(:units)', { units });
    if (query.respondent !== undefined)
      cases.andWhere('case.respondentNames like :respondent', {
        respondent: containing(query.respondent.toLowerCase()),
      });
    if (query.from !== undefined) cases.andWhere('case.receivedAt >= :from', { from: `${query.from}T00:00:00+08:00` });
    if (query.to !== undefined) cases.andWhere('case.receivedAt < :to', { to: `${query.to}T00:00:00+08:00` });
    if (query.overdue === 'true') cases.andWhere(OVERDUE, { now });
    if (query.overdue === 'false') cases.andWhere(`not ${OVERDUE}`, { now });
    if (parts.length > 0) cases.innerJoin(CaseSearchRow, 'told', 'told.caseId = case.caseId');
    for (const [index, part] of parts.entries()) {
      const [plain, secret] = [`part${index}`, `secret${index}`];
      const isTold = `told.text like :${plain}`;
      const terms = this.narratives?.termsOf(part);
      if (terms === undefined) cases.andWhere(isTold, { [plain]: containing(part) });
      else
        cases.andWhere(`(${isTold} or told.terms @> cast(:${secret} as text[]))`, {
          [plain]: containing(part),
          [secret]: terms,
        });
    }
    return cases;
  }

  /** Overdue cases only, each of them looked at instead of each of the newest: the planner cannot know where in time they are. */
  fromOverdue(cases: Cases): Cases {
    return cases.andWhere(`case.caseId = any(array(${overdueCases(':now')}))`, { now: this.now });
  }

  /** Those of the cases that have all parts, where terms alone do not prove it. */
  proved(rows: CaseRow[]): Promise<CaseRow[]> {
    if (this.narratives === undefined || !this.isToBeProved) return Promise.resolve(rows);
    return this.narratives.having(this.parts, rows);
  }

  /** Whether only cases are sought of which a limit is over: they are found by their due dates, in no order of receipt. */
  get isByDeadline(): boolean {
    return this.query.overdue === 'true';
  }

  /** Whether cases that are found may turn out to be others. */
  get isToBeProved(): boolean {
    return this.narratives !== undefined && this.parts.length > 0;
  }

  private soughtTerms(): string[] {
    const { regime, category, channel, receivingUnit, externalReference, respondent } = this.query;
    const facets = { regime, category, channel, unit: receivingUnit, reference: externalReference };
    return [
      ...Object.entries(facets).flatMap(([facet, value]) =>
        value === undefined ? [] : [quoted(facetTerm(facet as keyof typeof facets, value))],
      ),
      ...(this.query.unit === undefined
        ? []
        : [`(${this.units.map((unit) => quoted(facetTerm('unit', unit))).join(' | ')})`]),
      ...soughtIn(searchable(respondent ?? '')).map(({ term, begins }) => soughtTerm({ term: nameTerm(term), begins })),
      ...this.parts.flatMap((part) => {
        const plain = soughtIn(part).map(soughtTerm);
        const secret = this.narratives?.termsOf(part).map(quoted);
        return secret === undefined || plain.length === 0
          ? plain
          : [`((${plain.join(' & ')}) | (${secret.join(' & ')}))`];
      }),
    ];
  }
}

const partsOf = (text: string | undefined): string[] =>
  searchable(text ?? '')
    .split(/\s+/)
    .filter((part) => part !== '');

const soughtTerm = ({ term, begins }: Sought): string => `${quoted(term)}${begins ? ':*' : ''}`;

/** A term as a query of terms takes it, whatever is in it. */
export const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A pattern of LIKE for what contains the text, with its wildcards taken literally. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
