import type { EntityManager } from 'typeorm';
import type { ToldBy } from '../../src/figures/figures.port';
import { classesAsOf } from '../outlet-classes/outlet-classes.projection';
import { inMonths } from '../statistics/sums/periods.rules';
import type { Population } from '../statistics/sums/question';
import type { Group } from '../statistics/sums/sums';
import { unitsBelow } from '../unit-parents/unit-parents.projection';

type Key = Readonly<Partial<Record<ToldBy, string>>>;

/** Of the cases those of units and months that have a business volume, and the volume that stands beside a group of them. */
export interface WithVolume {
  readonly groups: readonly Group[];
  /** The groups that have a volume, with cases or without; none where they are told by more than volumes are. */
  readonly keys: readonly Key[];
  /** None for days and weeks, for volumes are those of months. */
  readonly beside: (key: Key) => number;
}

interface Volume {
  readonly unit: string;
  readonly outletClass: string;
  readonly month: string;
  readonly volume: string;
}

/** The dimensions that a business volume is told by, too. */
const OF_VOLUME: Readonly<Partial<Record<ToldBy, (volume: Volume) => string>>> = {
  unit: ({ unit }) => unit,
  outletClass: ({ outletClass }) => outletClass,
  month: ({ month }) => month,
  quarter: ({ month }) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
  year: ({ month }) => month.slice(0, 4),
};

const NONE: WithVolume = { groups: [], keys: [], beside: () => 0 };

const WITHIN_MONTHS: readonly ToldBy[] = ['day', 'week'];

/** Business volumes in the whole months of a period as reported up to the position, and the cases beside them. */
export async function volumesOf(
  snapshot: EntityManager,
  population: Population,
  position: string,
  dimensions: readonly ToldBy[],
  casesBy: (population: Population, dimensions: readonly ToldBy[]) => Promise<readonly Group[]>,
): Promise<WithVolume> {
  const months = inMonths(population).whole;
  if (months === undefined) return NONE;
  const { from: _from, to: _to, ...others } = population;
  const volumes = await volumesIn(snapshot, { ...others, ...months }, position);
  if (volumes.length === 0) return NONE;
  const known = new Set(volumes.map(({ unit, month }) => `${month} ${unit}`));
  const groups = await casesBy({ ...others, ...months }, [...new Set<ToldBy>([...dimensions, 'unit', 'month'])]);
  return {
    groups: groups.filter(({ key: { unit, month } }) => known.has(`${month} ${unit}`)),
    keys: dimensions.every((dimension) => OF_VOLUME[dimension] !== undefined)
      ? volumes.map((volume) => keyOf(volume, dimensions))
      : [],
    beside: (key) =>
      WITHIN_MONTHS.some((dimension) => dimension in key) ? 0 : sum(volumes.filter((volume) => isBeside(volume, key))),
  };
}

const keyOf = (volume: Volume, dimensions: readonly ToldBy[]): Key =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, OF_VOLUME[dimension]?.(volume)]));

const isBeside = (volume: Volume, key: Key): boolean =>
  Object.entries(key).every(([dimension, value]) => {
    const told = OF_VOLUME[dimension as ToldBy];
    return told === undefined || told(volume) === value;
  });

const sum = (volumes: readonly Volume[]): number => volumes.reduce((total, { volume }) => total + Number(volume), 0);

function volumesIn(
  snapshot: EntityManager,
  { from, to, unit, within, outletClass }: Population,
  position: string,
): Promise<Volume[]> {
  const values: string[] = [position];
  const given = (value: string): string => `$${values.push(value)}`;
  const conditions = ['position <= $1'];
  if (from !== undefined) conditions.push(`month >= ${given(from.slice(0, 7))}`);
  if (to !== undefined) conditions.push(`month < ${given(to.slice(0, 7))}`);
  for (const top of [unit, within]) if (top !== undefined) conditions.push(`unit in (${unitsBelow(given(top), '$1')})`);
  if (outletClass !== undefined) conditions.push(`coalesce(outlet_class, '') = ${given(outletClass)}`);
  return snapshot.query<Volume[]>(
    `select distinct on (unit, month) unit, coalesce(outlet_class, '') as "outletClass", month, volume
     from read.business_volumes left join (${classesAsOf('$1')}) outlet on outlet.code = unit
     where ${conditions.join(' and ')} order by unit, month, position desc`,
    values,
  );
}
