/** What one figure must be, and what we want it to be. */
export interface Goal {
  readonly name: string;
  readonly meaning: string;
  readonly must: number;
  readonly goal: number;
  /** Whether a larger or a smaller figure is the better one. */
  readonly better: 'higher' | 'lower';
  readonly unit?: string;
}

export interface Figure extends Goal {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly samples: readonly number[];
  readonly met: boolean;
}

export const REPETITIONS = 5;

/** Runs two arms in turns – A B, B A, A B … – so that a busy neighbour hits both; answers the results in pairs. */
export async function interleaved<A, B>(
  a: () => Promise<A>,
  b: () => Promise<B>,
  repetitions = REPETITIONS,
): Promise<{ a: A; b: B }[]> {
  const pairs: { a: A; b: B }[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    if (turn % 2 === 0) {
      const first = await a();
      pairs.push({ a: first, b: await b() });
    } else {
      const first = await b();
      pairs.push({ a: await a(), b: first });
    }
  }
  return pairs;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure from its repetitions: median and spread. */
export function figure(goal: Goal, samples: readonly number[]): Figure {
  const middle = median(samples);
  const met = goal.better === 'higher' ? middle >= goal.must : middle <= goal.must;
  return { ...goal, samples, median: middle, least: Math.min(...samples), most: Math.max(...samples), met };
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** `P3 rebuild 0.72 (0.69…0.74) must ≥ 0.40 goal ≥ 0.70` */
export function lineOf({
  name,
  meaning,
  median: middle,
  least,
  most,
  must,
  goal,
  better,
  unit = '',
  met,
}: Figure): string {
  const sign = better === 'higher' ? '≥' : '≤';
  return `${name} ${meaning} ${digits(middle)}${unit} (${digits(least)}…${digits(most)}) must ${sign} ${digits(must)} goal ${sign} ${digits(goal)}${met ? '' : '  MISSED'}`;
}
