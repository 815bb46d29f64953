import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { RowChange } from '../runtime/journal';
import type { PlainRow } from '../runtime/operation';
import { dimensionsOf, type Facts, happeningsOf } from './happenings.rules';
import type { StatisticChangeRow } from './statistic-change.row';

type Counted = Omit<PlainRow<StatisticChangeRow>, 'position' | 'ordinal' | 'count'>;

/** What a fact took from the figures and what it added to them; nothing of what counts after it as it did before. */
export function statisticChanges({
  before,
  now,
  event: { position },
}: RowChange<PlainRow<CaseFactsRow>>): PlainRow<StatisticChangeRow>[] {
  const come = now === undefined ? [] : countedIn(now);
  const gone = (before === undefined ? [] : countedIn(before)).filter((counted) => !took(come, counted));
  const changes = [
    ...gone.map((counted) => ({ ...counted, count: -1, amount: negative(counted.amount) })),
    ...come.map((counted) => ({ ...counted, count: 1 })),
  ];
  return changes.map((change, ordinal) => ({ ...change, position, ordinal }));
}

const countedIn = (facts: Facts): Counted[] =>
  happeningsOf(facts).map((happening) => ({
    ...dimensionsOf(facts, happening),
    cohortDay: facts.receivedOn,
    flowDay: happening.on,
    amount: happening.amount ?? '0',
  }));

/** Takes one that is the same out of the list; whether there was one. */
function took(list: Counted[], counted: Counted): boolean {
  const index = list.findIndex((other) => COLUMNS.every((column) => other[column] === counted[column]));
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

// What differs most often first.
const COLUMNS = [
  'figure',
  'flowDay',
  'detail',
  'amount',
  'currency',
  'respondentType',
  'cohortDay',
  'unit',
  'regime',
  'category',
  'channel',
  'kind',
] as const satisfies readonly (keyof Counted)[];

const negative = (amount: string): string => (amount === '0' ? amount : `-${amount}`);
