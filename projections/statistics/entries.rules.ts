import type { PlainRow } from '../runtime/operation';
import { dimensionsOf, type Facts, happeningsOf } from './happenings.rules';
import { type Slice, SLICES } from './slices.rules';
import type { StatisticRow } from './statistic.row';

type Key = Omit<PlainRow<StatisticRow>, 'count' | 'amount'>;
type Dimensions = ReturnType<typeof dimensionsOf>;

interface Entry {
  readonly key: Key;
  readonly numbers: { readonly count: number; readonly amount: string };
}

const ALL_SLICES = Object.keys(SLICES) as Slice[];

/** What one case adds to the statistics, in every slice and both bases: figures are sums of these over the cases and nothing else. */
export function entriesOf(facts: Facts): Entry[] {
  const entries: Entry[] = [];
  for (const happening of happeningsOf(facts)) {
    const dimensions = dimensionsOf(facts, happening);
    const numbers = { count: 1, amount: happening.amount ?? '0' };
    for (const slice of ALL_SLICES) {
      entries.push({ key: keyIn(slice, 'cohort', facts.receivedOn, dimensions), numbers });
      entries.push({ key: keyIn(slice, 'flow', happening.on, dimensions), numbers });
    }
  }
  return entries;
}

function keyIn(slice: Slice, basis: Key['basis'], day: string, dimensions: Dimensions): Key {
  const { figure, detail, currency } = dimensions;
  const told: { -readonly [Name in keyof Key]: Key[Name] } = {
    slice,
    basis,
    month: `${day.slice(0, 7)}-01`,
    figure,
    unit: '',
    regime: '',
    category: '',
    channel: '',
    kind: '',
    respondentType: '',
    region: '',
    detail,
    currency,
  };
  for (const dimension of SLICES[slice]) told[dimension] = dimensions[dimension];
  return told;
}
