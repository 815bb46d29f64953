/** ln(n!): exact sums up to here, Stirling’s series beyond, which is good to 1e-16 there. */
const SUMMED = 64;

const summed = (n: number): number => {
  let sum = 0;
  for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
  return sum;
};

const lnFactorial = (n: number): number =>
  n <= SUMMED
    ? summed(n)
    : n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);

const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** What is added beyond this share of the sum changes no digit that is told. */
const NEGLIGIBLE = 1e-18;

/** The sum of `termOf` from `first` to `last`, both included, the larger terms first. */
function tail(first: number, last: number, step: 1 | -1, termOf: (k: number) => number): number {
  let sum = 0;
  let before = 0;
  for (let k = first; step === 1 ? k <= last : k >= last; k += step) {
    const term = termOf(k);
    sum += term;
    if (term < before && term < sum * NEGLIGIBLE) break;
    before = term;
  }
  return Math.min(1, sum);
}

/** Exact binomial test, one-sided: how likely at least `k` of `n` are, when each is one with probability `p`. */
export const atLeastOf = (k: number, n: number, p: number): number =>
  k <= 0 ? 1 : tail(k, n, 1, (i) => Math.exp(lnChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p)));

/** A share: `k` of `n`. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/**
 * Fisher’s exact test, one-sided: how likely it is that of all those of both shares at least (`more`) or at most (`fewer`) as many
 * fall to the first one, when both have the same chance.
 */
export function fisher(first: Share, second: Share, side: 'more' | 'fewer'): number {
  const total = first.n + second.n;
  const hits = first.k + second.k;
  const [least, most] = [Math.max(0, hits - second.n), Math.min(hits, first.n)];
  const all = lnChoose(total, hits);
  const termOf = (k: number): number => Math.exp(lnChoose(first.n, k) + lnChoose(second.n, hits - k) - all);
  return side === 'more' ? tail(first.k, most, 1, termOf) : tail(first.k, least, -1, termOf);
}

/**
 * Holm’s correction: each chance as it is to be judged when all of them are looked at, in their order. Whoever holds them against 5 %
 * finds in 95 of 100 reports without any change nothing at all.
 */
export function holm(chances: readonly number[]): readonly number[] {
  const ascending = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
  const adjusted = new Array<number>(chances.length).fill(1);
  let highest = 0;
  ascending.forEach(({ chance, index }, rank) => {
    highest = Math.max(highest, Math.min(1, chance * (chances.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}
