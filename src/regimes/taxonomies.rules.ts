import type { Regime } from './regime';

/** One version of the list of categories of a regime. */
export interface Taxonomy {
  readonly version: number;
  readonly categories: ReadonlySet<string>;
  /** What categories of the version before have become; undefined: nothing. One that is not named here is still what it was. */
  readonly before: ReadonlyMap<string, string | undefined>;
}

/** The lists of categories that versions of a regime have, the oldest first. */
export function taxonomiesOf(versions: readonly Regime[]): readonly Taxonomy[] {
  const numbers = [...new Set(versions.map(({ taxonomyVersion }) => taxonomyVersion))].sort((a, b) => a - b);
  return numbers.map((version) => {
    const own = versions.filter(({ taxonomyVersion }) => taxonomyVersion === version);
    return {
      version,
      categories: new Set(own.flatMap(({ categories }) => categories.map(({ id }) => id))),
      before: new Map(own.flatMap(({ categoriesBefore = [] }) => categoriesBefore).map(({ id, to }) => [id, to])),
    };
  });
}

/**
 * What a category of the list `from` is in the list `to`; undefined where it has no counterpart, or, looking back, more than one:
 * of what was put together nobody knows what it was.
 */
export function categoryIn(
  taxonomies: readonly Taxonomy[],
  category: string,
  { from, to }: { readonly from: number; readonly to: number },
): string | undefined {
  const [first, last] = [from, to].map((version) => taxonomies.findIndex((each) => each.version === version));
  if (first === undefined || last === undefined || first < 0 || last < 0) return undefined;
  let found = taxonomies[first]?.categories.has(category) === true ? category : undefined;
  for (let at = first; at < last && found !== undefined; at++) found = after(taxonomies[at + 1], found);
  for (let at = first; at > last && found !== undefined; at--)
    found = before(taxonomies[at - 1], taxonomies[at], found);
  return found;
}

function after(next: Taxonomy | undefined, category: string): string | undefined {
  if (next?.before.has(category) === true) return next.before.get(category);
  return next?.categories.has(category) === true ? category : undefined;
}

function before(last: Taxonomy | undefined, now: Taxonomy | undefined, category: string): string | undefined {
  const [only, ...others] = [...(last?.categories ?? [])].filter((each) => after(now, each) === category);
  return others.length === 0 ? only : undefined;
}
