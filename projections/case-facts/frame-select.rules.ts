import type { FrameQuestion } from '../../src/supervision/rounds/case-frame.port';
import type { FrameCriteria, StratifiedBy } from '../../src/supervision/rounds/round.events';

/** The questions for one frame, all with the same values. */
export interface FrameSelect {
  /** Rows `{key, size}`, ascending by key. */
  readonly strata: string;
  /** Rows `{id}` of the cases to be left out that meet the criteria. */
  readonly excluded: string;
  /** Rows `{id}` of the frame, in its order. */
  readonly frame: string;
  readonly values: readonly unknown[];
}

const COMPARED = {
  receivedFrom: 'f.received_on >= ',
  receivedTo: 'f.received_on < ',
  closedFrom: 'f.closed_on >= ',
  closedTo: 'f.closed_on < ',
  regime: 'f.regime = ',
  unit: 'f.unit = ',
  kind: 'f.kind = ',
  category: 'f.category = ',
  stage: 'f.stage = ',
  outcome: 'f.outcome = ',
  withPenalty: 'f.with_penalty = ',
} as const satisfies Partial<Record<keyof FrameCriteria, string>>;

const STRATUM: Readonly<Record<StratifiedBy, string>> = {
  unit: 'f.holder',
  kind: 'f.kind',
  outcome: `coalesce(f.outcome, '-')`,
};

const OVERDUE = `exists (select from read.deadlines d where d.case_id = f.case_id and d.missed > 0)`;
const CHECKED = `exists (select from read.spot_check_trail t where t.case_id = f.case_id and t.checked_at is not null)`;

/** SQL for the frame of a spot check as of a position: the text holds placeholders only, never a value. */
export function frameSelect(
  { criteria, stratifiedBy, exclude }: FrameQuestion,
  position: string,
  unitsBelow: (unit: string, position: string) => string,
): FrameSelect {
  const values: unknown[] = [[...exclude]];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const met = Object.entries(COMPARED).flatMap(([name, compared]) => {
    const given = criteria[name as keyof typeof COMPARED];
    return given === undefined ? [] : [compared + value(given)];
  });
  if (criteria.within !== undefined) {
    met.push(`f.holder in (${unitsBelow(value(criteria.within), value(position))})`);
  }
  if (criteria.overdue !== undefined) met.push(criteria.overdue ? OVERDUE : `not ${OVERDUE}`);
  if (criteria.neverChecked !== undefined) met.push(criteria.neverChecked ? `not ${CHECKED}` : CHECKED);
  const excluding = 'f.case_id = any($1::uuid[])';
  const from = (...conditions: readonly string[]): string =>
    `from read.case_facts f where ${[...conditions, ...met].join(' and ')}`;
  const key = stratifiedBy.map((each) => `${STRATUM[each]} collate "C"`);
  const order = [...key, 'f.case_id'].join(', ');
  return {
    strata:
      `select array[${key.join(', ')}]::text[] as key, count(*)::int as size ${from(`not ${excluding}`)} ` +
      (key.length > 0 ? `group by ${key.join(', ')} order by ${key.join(', ')}` : 'having count(*) > 0'),
    excluded: `select f.case_id as id ${from(excluding)}`,
    frame: `select f.case_id as id ${from(`not ${excluding}`)} order by ${order}`,
    values,
  };
}
