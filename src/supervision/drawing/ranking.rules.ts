import { sha256 } from '../../kernel/hash';

/** What is told of a seed before it is told itself. */
export const commitmentTo = (seed: string): string => sha256(seed);

/** How many stand in a stratum of the frame, and how many of them are wanted. */
export interface Wanted {
  readonly size: number;
  readonly quota: number;
}

interface Ranked {
  readonly id: string;
  /** SHA-256(seed ‖ id) in lower-case hex. */
  readonly rank: string;
}

/** The `quota` lowest of what it is shown, in order; it keeps no more than these. */
class Lowest {
  readonly kept: Ranked[] = [];

  constructor(private readonly quota: number) {}

  show(ranked: Ranked): void {
    const { kept, quota } = this;
    const worst = kept.at(-1);
    if (kept.length === quota && (worst === undefined || worst.rank <= ranked.rank)) return;
    kept.splice(this.placeOf(ranked.rank), 0, ranked);
    if (kept.length > quota) kept.pop();
  }

  private placeOf(rank: string): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.kept[middle]?.rank ?? '') < rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Ranks a frame that is shown to it in order, stratum after stratum, and keeps the wanted cases of each only. */
export class Ranking {
  private readonly lowest: readonly Lowest[];
  private stratum = 0;
  private shown = 0;

  constructor(
    private readonly seed: string,
    private readonly strata: readonly Wanted[],
  ) {
    this.lowest = strata.map(({ quota }) => new Lowest(quota));
  }

  show(caseIds: readonly string[]): void {
    for (const id of caseIds) {
      while (this.shown === this.strata[this.stratum]?.size) {
        this.stratum += 1;
        this.shown = 0;
      }
      const lowest = this.lowest[this.stratum];
      if (!lowest) throw new TypeError('the frame holds more cases than its strata say');
      lowest.show({ id, rank: sha256(this.seed + id) });
      this.shown += 1;
    }
  }

  /** By stratum, the cases with the lowest rank, lowest first. */
  drawn(): readonly (readonly string[])[] {
    return this.lowest.map(({ kept }) => kept.map(({ id }) => id));
  }
}

/** The sample of a frame at hand: `docs/verify-draw.mjs` does the same. */
export function sampleOf(
  frame: readonly string[],
  seed: string,
  strata: readonly Wanted[],
): readonly (readonly string[])[] {
  const ranking = new Ranking(seed, strata);
  ranking.show(frame);
  return ranking.drawn();
}
