/** The units of the tests, each with the one above it: a province, its city and that city's counties; and another province. */
export const superiors = new Map<string, string | undefined>([
  ['guangdong', undefined],
  ['shaoguan', 'guangdong'],
  ['ruyuan', 'shaoguan'],
  ['renhua', 'shaoguan'],
  ['shenzhen', 'guangdong'],
  ['hubei', undefined],
  ['wuhan', 'hubei'],
]);

/** A unit that was dissolved: it has a line, but gets no more cases. */
export const DISSOLVED = 'lechang';

/** The unit and those above it, lowest first; undefined for an unknown unit. */
export function lineOf(unit: string): readonly string[] | undefined {
  if (unit === DISSOLVED) return [DISSOLVED, ...(lineOf('shaoguan') ?? [])];
  if (!superiors.has(unit)) return undefined;
  const superior = superiors.get(unit);
  return superior === undefined ? [unit] : [unit, ...(lineOf(superior) ?? [])];
}

export const isDissolved = (unit: string): boolean => unit === DISSOLVED;

/** A name for every unit there is. */
export const unitName = (unit: string): string | undefined => (superiors.has(unit) ? `${unit}质监所` : undefined);
