import type { EntityManager } from 'typeorm';
import { type CategoryMapping, UNMAPPED } from '../../src/figures/category-mapping';
import type { FigureVersions } from '../../src/figures/figure-versions.port';
import type { FigureQuestion, ToldTaxonomy } from '../../src/figures/figures.port';
import { Malformed } from '../../src/kernel/refusal';
import type { Population } from '../statistics/sums/question';
import { sumsAsOf } from '../statistics/sums/sums';

/** A list of categories that a question names, and what the categories of all versions are in it. */
export interface AskedTaxonomy {
  readonly regime: string;
  readonly version: number;
  readonly mapping: CategoryMapping;
}

/** The list of categories that is asked for, if one is; `Malformed` without a regime, or for a version that it does not have. */
export function taxonomyAsked(
  versions: FigureVersions,
  { taxonomy, regime }: Pick<FigureQuestion, 'taxonomy' | 'regime'>,
): AskedTaxonomy | undefined {
  if (taxonomy === undefined) return undefined;
  if (regime === undefined)
    throw new Malformed([{ field: 'taxonomy', reason: 'is that of a regime: say which, by regime' }]);
  const mapping = versions.categoriesIn(regime, taxonomy);
  if (mapping === undefined)
    throw new Malformed([{ field: 'taxonomy', reason: `“${regime}” has no list of categories ${taxonomy}` }]);
  return { regime, version: taxonomy, mapping };
}

/** How many of the cases received in the period have a category without a counterpart; those of all categories are looked at. */
export async function toldTaxonomy(
  snapshot: EntityManager,
  { regime, version, mapping }: AskedTaxonomy,
  { category: _category, ...population }: Population,
  position: string,
): Promise<ToldTaxonomy> {
  const question = { basis: 'cohort', dimensions: ['category'], counted: ['received'] } as const;
  const groups = await sumsAsOf(
    snapshot,
    { ...question, population: { ...population, categories: mapping } },
    position,
  );
  const unmapped = groups.filter(({ key }) => key.category === UNMAPPED).flatMap(({ sums }) => sums);
  return { regime, version, unmapped: unmapped.reduce((total, { count }) => total + count, 0) };
}
