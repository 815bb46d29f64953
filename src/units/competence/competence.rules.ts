import type { RegisteredUnit } from '../unit';

/** What is to be decided upon: a category of a regime, in a region (GB/T 2260). */
export interface Matter {
  readonly regime: string;
  readonly category: string;
  readonly region: string;
}

/** A unit with its line of superiors, lowest first, itself included. */
export interface Candidate {
  readonly unit: RegisteredUnit;
  readonly line: readonly string[];
}

/** By what a unit is competent: for the category itself, for its whole regime, or in every matter. */
export const GROUNDS = ['category', 'regime', 'every-matter'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface CompetentUnit extends Candidate {
  /** The region that the unit is competent for and that holds the matter's. */
  readonly region: string;
  readonly ground: Ground;
}

export type Proposal =
  | { readonly outcome: 'proposed'; readonly unit: CompetentUnit; readonly others: readonly CompetentUnit[] }
  | { readonly outcome: 'tie'; readonly units: readonly CompetentUnit[]; readonly superior?: string }
  | { readonly outcome: 'none' };

const DIVISION = /^\d{6}(\d{3}){0,2}$/;

/** The region and those that hold it, the smallest first: 440232101 → itself, 440232, 440200, 440000. Another code holds itself only. */
export function regionsAround(region: string): readonly string[] {
  if (!DIVISION.test(region)) return [region];
  const [town, county] = [region.slice(0, 9), region.slice(0, 6)];
  return [...new Set([region, town, county, `${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`])];
}

/**
 * 三个不出 (篇十): a matter is settled at the lowest level that can. Of the competent units those of the smallest region remain,
 * of these the ones with none of the others below them, and of these the ones that are competent by the narrowest ground.
 */
export function proposeUnit(matter: Matter, candidates: readonly Candidate[]): Proposal {
  const competent = candidates.flatMap((candidate) => competenceOf(candidate, matter));
  const lowest = narrowest(withNoneBelow(ofSmallestRegion(competent, regionsAround(matter.region))));
  const [unit, ...more] = lowest;
  if (!unit) return { outcome: 'none' };
  if (more.length > 0) return { outcome: 'tie', units: lowest, superior: commonSuperior(lowest) };
  return { outcome: 'proposed', unit, others: competent.filter((other) => other !== unit) };
}

function competenceOf({ unit, line }: Candidate, { regime, category, region }: Matter): CompetentUnit[] {
  const named = regionsAround(region).find((each) => unit.regions.includes(each));
  const ground = groundOf(unit, regime, category);
  return unit.dissolved || named === undefined || ground === undefined ? [] : [{ unit, line, region: named, ground }];
}

function groundOf({ subjects }: RegisteredUnit, regime: string, category: string): Ground | undefined {
  if (!subjects) return 'every-matter';
  const ofRegime = subjects.filter((each) => each.regime === regime);
  if (ofRegime.some(({ categories }) => categories?.includes(category))) return 'category';
  return ofRegime.some(({ categories }) => categories === undefined) ? 'regime' : undefined;
}

const ofSmallestRegion = (units: readonly CompetentUnit[], regions: readonly string[]): readonly CompetentUnit[] => {
  const smallest = regions.find((region) => units.some((unit) => unit.region === region));
  return units.filter(({ region }) => region === smallest);
};

const withNoneBelow = (units: readonly CompetentUnit[]): readonly CompetentUnit[] =>
  units.filter(({ unit }) => !units.some((other) => other.line.slice(1).includes(unit.code)));

const narrowest = (units: readonly CompetentUnit[]): readonly CompetentUnit[] => {
  const ground = GROUNDS.find((each) => units.some((unit) => unit.ground === each));
  return units.filter((unit) => unit.ground === ground).sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
};

const commonSuperior = ([first, ...others]: readonly CompetentUnit[]): string | undefined =>
  first?.line.slice(1).find((unit) => others.every(({ line }) => line.includes(unit)));
