import type { EntityManager } from 'typeorm';
import { type Counted, DUES } from '../../src/figures/counted.rules';
import type { Basis, FigureDefinition, Part } from '../../src/figures/definition';
import { changesTable } from '../statistics/sums/changes-table';
import { type Condition, numbered } from '../reading/scope';
import { inMonths } from '../statistics/sums/periods.rules';
import { conditionsOf, type Population } from '../statistics/sums/question';
import { signOf } from './reckoned.rules';

/** A case behind a figure, and the facts that make it count; the counts of all cases, listed or withheld, sum to the figure. */
export interface CaseBehind {
  readonly caseId: string;
  /** What it adds: cases or acts, or how many people. */
  readonly count: number;
  readonly because: readonly Because[];
}

export interface Because {
  /** Position of the fact since which it counts. */
  readonly position: string;
  readonly counted: Counted;
  readonly detail: string;
  /** Day by which it counts: of the receipt or of the happening. */
  readonly on: string;
  /** 1, or -1 where it is taken off. */
  readonly count: number;
  readonly amount: string;
  readonly currency: string;
}

export interface CasesAsked {
  readonly definition: FigureDefinition;
  readonly parts: readonly Part[];
  readonly basis: Basis;
  readonly population: Population;
  readonly position: string;
  readonly asOfDay: string | null;
  /** Whether a case is seen by who asks; everybody’s cases when left out. */
  readonly seen?: (caseId: string) => Condition;
}

/** Cases that are counted and not listed, since who asks may not see them. */
export interface Withheld {
  readonly cases: number;
  /** What they add to the figure. */
  readonly count: number;
}

/** The units and months that have a business volume. */
const VOLUMES_KNOWN = 'select unit, month from read.business_volumes where position <= $1';

/** The cases behind one side of a figure that are seen, by their ids after the one given; at most `limit`. */
export async function casesBehind(
  snapshot: EntityManager,
  asked: CasesAsked,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<CaseBehind[]> {
  const behind = behindOf(asked, after);
  if (behind === undefined) return [];
  const { cases, seen, values, given } = behind;
  return snapshot.query<CaseBehind[]>(
    `${cases} select case_id as "caseId", count, because from behind where ${seen} order by case_id limit ${given(limit)}`,
    values as unknown[],
  );
}

/** How many cases behind one side of a figure are not seen, on all pages together. */
export async function withheldBehind(snapshot: EntityManager, asked: CasesAsked): Promise<Withheld> {
  const behind = asked.seen === undefined ? undefined : behindOf(asked);
  if (behind === undefined) return { cases: 0, count: 0 };
  const [withheld] = await snapshot.query<Withheld[]>(
    `${behind.cases} select count(*)::int as cases, coalesce(sum(count), 0)::int as count from behind where not (${behind.seen})`,
    behind.values as unknown[],
  );
  return withheld ?? { cases: 0, count: 0 };
}

interface Behind {
  /** Names the cases behind the figure `behind`. */
  readonly cases: string;
  readonly seen: string;
  readonly values: readonly unknown[];
  readonly given: Given;
}

/** Undefined where there can be none. */
function behindOf(asked: CasesAsked, after?: string): Behind | undefined {
  const { definition, parts, population, position, asOfDay } = asked;
  const basis = asked.basis === 'flow' ? 'flow' : 'cohort';
  const values: (string | number | readonly string[])[] = [position];
  const given = (value: string | number | readonly string[]): string => `$${values.push(value)}`;
  const day = `${basis}_day`;
  const met = ['true', ...conditionsOf(population, given)];
  const ofVolumes = definition.sums.denominator === 'business-volume';
  const period = ofVolumes ? inMonths(population).whole : population;
  if (period === undefined) return undefined;
  if (period.from !== undefined) met.push(`${day} >= ${given(period.from)}::date`);
  if (period.to !== undefined) met.push(`${day} < ${given(period.to)}::date`);
  if (ofVolumes) met.push(`(unit, to_char(${day}, 'YYYY-MM')) in (${VOLUMES_KNOWN})`);
  if (after !== undefined) met.push(`case_id > ${given(after)}::uuid`);
  const signs = parts.map((part) => `(${partMet(part, asOfDay, given)}, ${signOf(part)})`);
  const each = definition.unit === 'person' ? ' * amount' : '';
  // Of what came, went and came again, as many stand as are left, each since it came last.
  const cases = `with standing as (
       select case_id, figure, detail, ${day} as day, respondent_type, currency, abs(amount) as amount, s.sign,
         (array_agg(position order by position desc) filter (where count = 1))[1:sum(count)::int] as since
       from ${changesTable(population.categories, given)} cross join lateral (values ${signs.join(', ')}) s (met, sign)
       where position <= $1 and s.met and ${met.join(' and ')}
       group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(count) <> 0
     ), behind as (
     select case_id, sum(sign${each})::int as count,
       json_agg(json_build_object('position', p.position, 'counted', figure, 'detail', detail, 'on', day,
         'count', sign, 'amount', amount::text, 'currency', currency) order by p.position, figure, detail, amount)
         as because
     from standing cross join lateral unnest(since) p (position)
     group by case_id having sum(sign) <> 0)`;
  const seen = asked.seen === undefined ? 'true' : numbered(asked.seen('behind.case_id'), given);
  return { cases, seen, values, given };
}

type Given = (value: string | number | readonly string[]) => string;

function partMet({ counted, details }: Part, asOfDay: string | null, given: Given): string {
  const conditions = [`figure = ${given(counted)}`];
  if (details !== undefined) conditions.push(`detail = any(${given(details)}::text[])`);
  if ((DUES as readonly string[]).includes(counted))
    conditions.push(asOfDay === null ? 'false' : `flow_day < ${given(asOfDay)}::date`);
  return conditions.join(' and ');
}
