import type { EntityManager } from 'typeorm';
import type { Population, SumInGroup } from '../statistics/sums';
import { parted } from '../statistics/periods.rules';
import { unitsBelow } from '../unit-parents/unit-parents.projection';

/** The business volume of units in the whole months of a period, and of the cases those of units and months that have one. */
export interface WithVolume {
  readonly sums: readonly SumInGroup[];
  readonly volume: number;
}

interface Volume {
  readonly unit: string;
  readonly month: string;
  readonly volume: string;
}

/** Leaves of cases by unit and month those that stand beside a business volume, and sums the volumes. */
export async function withVolume(
  snapshot: EntityManager,
  population: Population,
  position: string,
  ofUnitsAndMonths: (population: Population) => Promise<readonly SumInGroup[]>,
): Promise<WithVolume> {
  const { months } = parted(population);
  if (months === undefined) return { sums: [], volume: 0 };
  const { from: _from, to: _to, ...others } = population;
  const volumes = await volumesIn(snapshot, { ...others, ...months }, position);
  const known = new Set(volumes.map(({ unit, month }) => `${month} ${unit}`));
  const sums = await ofUnitsAndMonths({ ...others, ...months });
  return {
    sums: sums.filter(({ unit, month }) => known.has(`${month} ${unit}`)),
    volume: volumes.reduce((total, { volume }) => total + Number(volume), 0),
  };
}

function volumesIn(
  snapshot: EntityManager,
  { from, to, unit, within }: Population,
  position: string,
): Promise<Volume[]> {
  const values: string[] = [];
  const given = (value: string): string => `$${values.push(value)}`;
  const conditions = ['true'];
  if (from !== undefined) conditions.push(`month >= ${given(from.slice(0, 7))}`);
  if (to !== undefined) conditions.push(`month < ${given(to.slice(0, 7))}`);
  for (const top of [unit, within])
    if (top !== undefined) conditions.push(`unit in (${unitsBelow(given(top), given(position))})`);
  return snapshot.query<Volume[]>(
    `select unit, month, volume from read.business_volumes where ${conditions.join(' and ')}`,
    values,
  );
}
