import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FigureDefinition } from '../../src/figures/definition';
import { FigureVersions } from '../../src/figures/figure-versions.port';
import {
  type FigureGroup,
  type FigureQuestion,
  type FigureReading,
  Figures,
  type FigureTable,
  type ToldBy,
} from '../../src/figures/figures.port';
import { todayInChina } from '../../src/kernel/day';
import { NotFound } from '../../src/kernel/refusal';
import { BusinessVolumeRow } from '../business-volumes/business-volume.row';
import { businessVolumes } from '../business-volumes/business-volumes.projection';
import { caseFacts } from '../case-facts/case-facts.projection';
import { OutletClassRow } from '../outlet-classes/outlet-class.row';
import { outletClasses } from '../outlet-classes/outlet-classes.projection';
import { AsOf } from '../reading/as-of';
import { look } from '../reading/look';
import { StatisticChangeRow } from '../statistics/statistic-change.row';
import { StatisticBlockRow } from '../statistics/sums/statistic-block.row';
import { StatisticRow } from '../statistics/sums/statistic.row';
import type { Population } from '../statistics/sums/question';
import type { Sum } from '../statistics/statistics.answer';
import type { Group } from '../statistics/sums/sums';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents } from '../unit-parents/unit-parents.projection';
import { basisOf, requireDefinition } from './asked';
import { FigureLook, recordedOn } from './figure-look';
import { reckoned, type Reckoned } from './reading';
import { type AskedTaxonomy, taxonomyAsked, toldTaxonomy } from './taxonomy';

/** The tables that figures are looked up in, and the read models that keep them. */
export const FIGURE_ROWS = [
  StatisticRow,
  StatisticBlockRow,
  StatisticChangeRow,
  UnitParentRow,
  OutletClassRow,
  BusinessVolumeRow,
];
export const FIGURE_MODELS = [caseFacts.name, unitParents.name, outletClasses.name, businessVolumes.name];

type Asked = Omit<FigureQuestion, 'definition' | 'version'>;
type Key = FigureGroup['key'];
interface Version {
  readonly id: string;
  readonly version?: number;
}

/** Figures from the sums of what was counted in cases, and from what changed in them since. */
@Injectable()
export class CountedFigures extends Figures {
  constructor(
    private readonly database: DataSource,
    private readonly asOf: AsOf,
    private readonly versions: FigureVersions,
  ) {
    super();
  }

  override async figure({ definition, version, ...question }: FigureQuestion): Promise<FigureReading> {
    const [reading] = await this.figures([{ id: definition, version }], question);
    if (reading === undefined) throw new NotFound('figure definition', definition);
    return reading;
  }

  override async figures(asked: readonly Version[], question: Asked): Promise<readonly FigureReading[]> {
    return (await this.table(asked, question, { by: [] })).readings;
  }

  override async table(
    asked: readonly Version[],
    question: Asked,
    { by, previous }: { readonly by: readonly ToldBy[]; readonly previous?: { from: string; to: string } },
  ): Promise<FigureTable> {
    const { basis, asOf, taxonomy: _version, ...selection } = question;
    const taxonomy = taxonomyAsked(this.versions, question);
    const population: Population = {
      ...selection,
      ...(taxonomy &&
        (by.includes('category') || selection.category !== undefined) && { categories: taxonomy.mapping }),
    };
    const figures = asked
      .map(requireDefinition)
      .map((definition) => ({ definition, basis: basisOf(definition, basis) }));
    const position = asOf === undefined ? undefined : await this.asOf.position(FIGURE_MODELS, asOf);
    return look(this.database, caseFacts.name, FIGURE_ROWS, async (snapshot, newest) => {
      const at = position ?? newest;
      const asOfDay = await recordedOn(snapshot, at);
      const definitions = figures.map(({ definition }) => definition);
      const of = (cases: Population, dimensions: readonly ToldBy[]): Promise<FigureGroup[]> =>
        this.groups(new FigureLook(snapshot, at, asOfDay, cases, dimensions, definitions), figures, {
          dimensions,
          tables: this.tables(asOfDay, selection.regime, taxonomy),
        });
      const [whole] = await of(population, []);
      const [before] = previous === undefined ? [] : await of({ ...population, ...previous }, []);
      return {
        position: at,
        asOfDay,
        taxonomy: taxonomy === undefined ? null : await toldTaxonomy(snapshot, taxonomy, selection, at),
        readings: whole?.readings ?? [],
        previous: before?.readings ?? [],
        groups: by.length === 0 ? [] : await of(population, by),
      };
    });
  }

  /** The readings of each group; without dimensions the one group of everything, also when it is empty. */
  private async groups(
    looking: FigureLook,
    figures: readonly { readonly definition: FigureDefinition; readonly basis: FigureReading['basis'] }[],
    { dimensions, tables }: { readonly dimensions: readonly ToldBy[]; readonly tables: Tables },
  ): Promise<FigureGroup[]> {
    const groups = new Map<string, { readonly key: Key; readonly readings: (FigureReading | undefined)[] }>();
    if (dimensions.length === 0) groups.set('[]', { key: {}, readings: [] });
    const parts: ((key: Key) => FigureReading)[] = [];
    for (const { definition, basis } of figures) {
      const { groups: counted, keys, come } = await countedIn(looking, definition, basis);
      const byKey = joined(counted, dimensions);
      for (const key of [...[...byKey.values()].map((group) => group.key), ...keys]) {
        const text = keyText(key, dimensions);
        if (!groups.has(text)) groups.set(text, { key, readings: [] });
      }
      parts.push((key) => ({
        ...contextOf(looking, definition, basis),
        ...tables,
        ...come(byKey.get(keyText(key, dimensions))?.sums ?? [], key),
      }));
    }
    return [...groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key }]) => ({ key, readings: parts.map((reading) => reading(key)) }));
  }

  private tables(asOfDay: string | null, regime: string | undefined, taxonomy: AskedTaxonomy | undefined): Tables {
    const day = asOfDay ?? todayInChina();
    return {
      calendarVersion: this.versions.calendarOn(day),
      taxonomyVersions: taxonomy ? { [taxonomy.regime]: taxonomy.version } : this.versions.taxonomiesOn(day, regime),
    };
  }
}

/** Which tables the figures were reckoned by. */
type Tables = Pick<FigureReading, 'calendarVersion' | 'taxonomyVersions'>;

const contextOf = (
  { position, asOfDay, population }: FigureLook,
  { id, version }: FigureDefinition,
  basis: FigureReading['basis'],
): Omit<FigureReading, keyof Reckoned | keyof Tables> => ({
  definition: { id, version },
  basis,
  period: { from: population.from ?? null, to: population.to ?? null },
  position,
  asOfDay,
});

interface CountedGroups {
  readonly groups: readonly Group[];
  /** Groups that there are without a case. */
  readonly keys: readonly Key[];
  readonly come: (sums: readonly Sum[], key: Key) => Reckoned;
}

async function countedIn(
  looking: FigureLook,
  definition: FigureDefinition,
  basis: FigureReading['basis'],
): Promise<CountedGroups> {
  if (definition.sums.denominator === 'business-volume') {
    const { groups, keys, beside } = await looking.volumes(definition);
    return { groups, keys, come: (sums, key) => reckoned(definition, sums, beside(key)) };
  }
  return { groups: await looking.groups(basis), keys: [], come: (sums) => reckoned(definition, sums) };
}

const keyText = (key: Key, dimensions: readonly ToldBy[]): string =>
  JSON.stringify(dimensions.map((dimension) => key[dimension]));

/** The groups by these dimensions alone, each once. */
function joined(
  groups: readonly Group[],
  dimensions: readonly ToldBy[],
): ReadonlyMap<string, { readonly key: Key; readonly sums: readonly Sum[] }> {
  const found = new Map<string, { readonly key: Key; readonly sums: Sum[] }>();
  for (const group of groups) {
    const key: Key = Object.fromEntries(dimensions.map((dimension) => [dimension, group.key[dimension]]));
    const text = keyText(key, dimensions);
    const known = found.get(text);
    if (known === undefined) found.set(text, { key, sums: [...group.sums] });
    else known.sums.push(...group.sums);
  }
  return found;
}
