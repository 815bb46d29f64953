/** Whole numbers by rows and columns; the last row and the last column are totals, a table by one dimension has only the latter. */
export type Counts = readonly (readonly number[])[];

/** A number of a table as what flows from one node to another: rows and columns take in as much as they give out. */
export interface Arc {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** A total of a row or column, where its parts are told, too. */
  readonly isTotal: boolean;
}

/** A table as a circulation: what can be inferred of a number is how far it can be changed by changing hidden ones alone. */
export interface Network {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
  /** How many there are in all; it goes from the sink back to the source and is always told. */
  readonly whole: number;
}

const [SOURCE, SINK] = [0, 1];

/** Every number of a table but the whole. */
export function networkOf(counts: Counts): Network {
  const rows = counts.length - 1;
  const columns = (counts[0]?.length ?? 1) - 1;
  const nodeOfRow = (row: number): number => 2 + row;
  const nodeOfColumn = (column: number): number => 2 + rows + column;
  const arcs = counts.flatMap((line, row) =>
    line.flatMap((value, column): Arc[] => {
      const [inTotals, inTotalColumn] = [row === rows, column === columns];
      if (inTotals && inTotalColumn) return [];
      const from = inTotalColumn ? SOURCE : inTotals ? nodeOfColumn(column) : nodeOfRow(row);
      const to = inTotals || columns === 0 ? SINK : inTotalColumn ? nodeOfRow(row) : nodeOfColumn(column);
      return [{ row, column, from, to, value, isTotal: columns > 0 && (inTotals || inTotalColumn) }];
    }),
  );
  return { nodes: 2 + rows + columns, arcs, whole: counts[rows]?.[columns] ?? 0 };
}

/** Something that goes from one node to another by changing other numbers than `without`. */
export interface Way {
  readonly network: Network;
  readonly hidden: ReadonlySet<Arc>;
  readonly without: Arc;
  readonly from: number;
  readonly to: number;
}

/** How much can go that way by hidden numbers alone, up to `most`: they may grow, and fall to one, since a zero would be told. */
export function capacityOf({ network, hidden, without, from, to }: Way, most: number): number {
  const usable = network.arcs.filter((arc) => hidden.has(arc) && arc !== without);
  const changed = new Map<Arc, number>();
  const left = (arc: Arc, forward: boolean): number => (forward ? most : arc.value - 1 + (changed.get(arc) ?? 0));
  let total = 0;
  while (total < most) {
    const path = pathBetween(from, to, network.nodes, usable, (arc, forward) =>
      left(arc, forward) > 0 ? 0 : Infinity,
    );
    if (path === undefined) break;
    const more = Math.min(most - total, ...path.map(({ arc, forward }) => left(arc, forward)));
    for (const { arc, forward } of path) changed.set(arc, (changed.get(arc) ?? 0) + (forward ? more : -more));
    total += more;
  }
  return total;
}

/** The numbers on the way that can take `needed` and costs the least to hide; undefined where there is none. */
export function cheapestWay({ network, hidden, without, from, to }: Way, needed: number): readonly Arc[] | undefined {
  const usable = network.arcs.filter((arc) => arc !== without && arc.value > 0);
  const cost = (arc: Arc, forward: boolean): number =>
    !forward && arc.value - 1 < needed ? Infinity : hidden.has(arc) ? 0 : arc.value;
  return pathBetween(from, to, network.nodes, usable, cost)?.map(({ arc }) => arc);
}

interface Step {
  readonly arc: Arc;
  /** Whether the number grows; it falls where the arc is gone against. */
  readonly forward: boolean;
}

/** The path of the smallest cost, by relaxing every arc until nothing becomes cheaper (Bellman and Ford). */
function pathBetween(
  from: number,
  to: number,
  nodes: number,
  arcs: readonly Arc[],
  cost: (arc: Arc, forward: boolean) => number,
): readonly Step[] | undefined {
  const reached = new Array<number>(nodes).fill(Infinity);
  const last = new Map<number, Step>();
  reached[from] = 0;
  const relax = (step: Step, start: number, end: number): boolean => {
    const sum = (reached[start] ?? Infinity) + cost(step.arc, step.forward);
    if (sum >= (reached[end] ?? Infinity)) return false;
    reached[end] = sum;
    last.set(end, step);
    return true;
  };
  for (let changing = true; changing;) {
    changing = false;
    for (const arc of arcs) {
      if (relax({ arc, forward: true }, arc.from, arc.to)) changing = true;
      if (relax({ arc, forward: false }, arc.to, arc.from)) changing = true;
    }
  }
  return last.has(to) ? stepsTo(to, from, last) : undefined;
}

function stepsTo(to: number, from: number, last: ReadonlyMap<number, Step>): readonly Step[] {
  const steps: Step[] = [];
  for (let node = to; node !== from;) {
    const step = last.get(node);
    if (step === undefined) throw new TypeError('a path that begins nowhere');
    steps.unshift(step);
    node = step.forward ? step.arc.from : step.arc.to;
  }
  return steps;
}
