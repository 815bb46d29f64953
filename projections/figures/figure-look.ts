import type { EntityManager } from 'typeorm';
import { type Counted, DUES } from '../../src/figures/counted.rules';
import type { Basis, FigureDefinition } from '../../src/figures/definition';
import type { ToldBy } from '../../src/figures/figures.port';
import type { Population } from '../statistics/sums/question';
import type { Group } from '../statistics/sums/sums';
import { sumsAsOf } from '../statistics/sums/sums';
import { countedBy } from './asked';
import { volumesOf, type WithVolume } from './business-volume';

/** One look at the sums: in one snapshot, at one position, of the cases of one selection. */
export class FigureLook {
  private readonly looked = new Map<'cohort' | 'flow', Promise<readonly Group[]>>();

  constructor(
    private readonly snapshot: EntityManager,
    readonly position: string,
    /** What is due before this day has come; null before anything was recorded. */
    readonly asOfDay: string | null,
    readonly population: Population,
    private readonly dimensions: readonly ToldBy[],
    private readonly definitions: readonly FigureDefinition[],
  ) {}

  /** The sums by the dimensions, looked up once for each basis: as things stand, they are those of the cases received. A group may come twice. */
  groups(basis: Basis): Promise<readonly Group[]> {
    const by = basis === 'flow' ? 'flow' : 'cohort';
    const found = this.looked.get(by) ?? this.groupsBy(by);
    this.looked.set(by, found);
    return found;
  }

  /** What a share of the business volume is made of, by the dimensions. */
  async volumes(definition: FigureDefinition): Promise<WithVolume> {
    return volumesOf(this.snapshot, this.population, this.position, this.dimensions, (population, dimensions) =>
      sumsAsOf(this.snapshot, { basis: 'flow', population, dimensions, counted: countedBy(definition) }, this.position),
    );
  }

  /** What a due date is counted by has come the day after it; everything else counts at once. */
  private async groupsBy(basis: 'cohort' | 'flow'): Promise<readonly Group[]> {
    const all = [...new Set(this.definitions.flatMap(countedBy))];
    const dues: ReadonlySet<Counted> = new Set(DUES);
    const [due, others] = [all.filter((each) => dues.has(each)), all.filter((each) => !dues.has(each))];
    const question = { basis, population: this.population, dimensions: this.dimensions };
    const groups =
      others.length === 0 ? [] : await sumsAsOf(this.snapshot, { ...question, counted: others }, this.position);
    if (due.length === 0 || this.asOfDay === null) return groups;
    const before = this.asOfDay;
    return [...groups, ...(await sumsAsOf(this.snapshot, { ...question, counted: due, before }, this.position))];
  }
}

/** The day on which the newest fact that changed a figure, up to a position, was recorded; null before the first. */
export async function recordedOn(snapshot: EntityManager, position: string): Promise<string | null> {
  const [newest] = await snapshot.query<{ day: string }[]>(
    `select recorded_on::text as day from read.statistic_changes where position <= $1 order by position desc limit 1`,
    [position],
  );
  return newest?.day ?? null;
}
