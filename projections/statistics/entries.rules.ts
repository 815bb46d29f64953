import type { PlainRow } from '../runtime/operation';
import { dimensionsOf, type Facts, happeningsOf } from './happenings.rules';
import type { StatisticRow } from './statistic.row';

interface Entry {
  readonly key: Omit<PlainRow<StatisticRow>, 'count' | 'amount'>;
  readonly numbers: { readonly count: number; readonly amount: string };
}

/** What one case adds to the statistics, in both bases: figures are sums of these over the cases and nothing else. */
export function entriesOf(facts: Facts): Entry[] {
  return happeningsOf(facts).flatMap((happening) => {
    const dimensions = dimensionsOf(facts, happening);
    const numbers = { count: 1, amount: happening.amount ?? '0' };
    return [
      { key: { basis: 'cohort', day: facts.receivedOn, ...dimensions }, numbers },
      { key: { basis: 'flow', day: happening.on, ...dimensions }, numbers },
    ];
  });
}
