import { capacityOf, cheapestWay, networkOf, type Arc, type Counts, type Network, type Way } from './network.rules';

/** A table as it is told: null is a number that is withheld. */
export type Told = readonly (readonly (number | null)[])[];

/**
 * Withholds every number from 1 to `least` − 1, and as many others as it takes: from all that is told, each of these could as well be
 * anything from 1 to `least` (a total: from the number of its parts that are not zero on), and no number that is withheld can be
 * reckoned. Zeros are told. Where that cannot be had, the whole alone is told; a whole that is small itself is withheld with everything.
 */
export function withheldIn(counts: Counts, least: number): Told {
  const network = networkOf(counts);
  if (network.whole === 0) return counts;
  const hidden = network.whole < least ? undefined : hiddenIn(network, least);
  const whole = network.whole < least ? null : network.whole;
  if (hidden === undefined)
    return counts.map((line, row) => line.map((_value, column) => (isWhole(counts, row, column) ? whole : null)));
  const places = new Set([...hidden].map(({ row, column }) => `${row} ${column}`));
  return counts.map((line, row) => line.map((value, column) => (places.has(`${row} ${column}`) ? null : value)));
}

/** The number in the corner, and the total of a row or column that has none beside it. */
function isWhole(counts: Counts, row: number, column: number): boolean {
  const [rows, columns] = [counts.length - 1, (counts[0]?.length ?? 1) - 1];
  return (row === rows && (column === columns || columns === 1)) || (column === columns && rows === 1);
}

/** What is hidden beside the whole; undefined when nothing less than everything protects what is small. */
function hiddenIn(network: Network, least: number): ReadonlySet<Arc> | undefined {
  const hidden = new Set(network.arcs.filter(({ value }) => value > 0 && value < least));
  for (let gap = gapIn(network, hidden, least); gap !== undefined; gap = gapIn(network, hidden, least)) {
    const way = cheapestWay(gap.way, gap.needed);
    if (way === undefined) return undefined;
    for (const arc of way) hidden.add(arc);
  }
  return hidden;
}

/** A change that a hidden number must be open to, and is not. */
interface Gap {
  readonly way: Way;
  readonly needed: number;
}

function gapIn(network: Network, hidden: ReadonlySet<Arc>, least: number): Gap | undefined {
  for (const arc of hidden) {
    // Another number takes up what this one gives, so that a number grows by what goes around it the other way.
    const growing = { network, hidden, without: arc, from: arc.to, to: arc.from };
    const falling = { network, hidden, without: arc, from: arc.from, to: arc.to };
    if (arc.value >= least) {
      if (capacityOf(growing, 1) + capacityOf(falling, 1) === 0) return { way: growing, needed: 1 };
      continue;
    }
    const more = least - arc.value;
    if (capacityOf(growing, more) < more) return { way: growing, needed: more };
    // A total is never less than the number of its parts that are not zero.
    const less = arc.isTotal ? 0 : arc.value - 1;
    if (capacityOf(falling, less) < less) return { way: falling, needed: less };
  }
  return undefined;
}
