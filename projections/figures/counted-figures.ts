import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Counted, DUES } from '../../src/figures/counted.rules';
import type { Basis, FigureDefinition } from '../../src/figures/definition';
import { definitionOf } from '../../src/figures/definitions';
import { FigureVersions } from '../../src/figures/figure-versions.port';
import { type FigureQuestion, type FigureReading, Figures } from '../../src/figures/figures.port';
import { todayInChina } from '../../src/kernel/day';
import { Malformed, NotFound } from '../../src/kernel/refusal';
import { BusinessVolumeRow } from '../business-volumes/business-volume.row';
import { businessVolumes } from '../business-volumes/business-volumes.projection';
import { caseFacts } from '../case-facts/case-facts.projection';
import { AsOf } from '../reading/as-of';
import { look } from '../reading/look';
import { StatisticChangeRow } from '../statistics/statistic-change.row';
import { StatisticRow } from '../statistics/statistic.row';
import type { Sum } from '../statistics/statistics.answer';
import { type Population, sumsAsOf } from '../statistics/sums';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents } from '../unit-parents/unit-parents.projection';
import { withVolume } from './business-volume';
import { reckoned } from './reading';

const ROWS = [StatisticRow, StatisticChangeRow, UnitParentRow, BusinessVolumeRow];
const MODELS = [caseFacts.name, unitParents.name, businessVolumes.name];

type Asked = Omit<FigureQuestion, 'definition' | 'version'>;

/** One look at the sums: at which position, what day it was then, and of which cases. */
interface Look {
  readonly snapshot: EntityManager;
  readonly position: string;
  readonly asOfDay: string | null;
  readonly population: Population;
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

  override async figures(
    asked: readonly { readonly id: string; readonly version?: number }[],
    question: Asked,
  ): Promise<readonly FigureReading[]> {
    const definitions = asked.map(({ id, version }) => requireDefinition(id, version));
    for (const definition of definitions) requireBasis(definition, question.basis);
    const position = question.asOf === undefined ? undefined : await this.asOf.position(MODELS, question.asOf);
    const { basis, asOf: _asOf, ...population } = question;
    return look(this.database, caseFacts.name, ROWS, async (snapshot, newest) => {
      const at = position ?? newest;
      const asOfDay = await recordedOn(snapshot, at);
      const looking = { snapshot, position: at, asOfDay, population };
      const readings: FigureReading[] = [];
      const sums = new SumsByBasis(looking, definitions);
      for (const definition of definitions) readings.push(await this.reading(definition, basis, looking, sums));
      return readings;
    });
  }

  private async reading(
    definition: FigureDefinition,
    asked: Basis | undefined,
    { snapshot, position, asOfDay, population }: Look,
    sums: SumsByBasis,
  ): Promise<FigureReading> {
    const basis = asked ?? definition.bases[0];
    const day = asOfDay ?? todayInChina();
    return {
      definition: { id: definition.id, version: definition.version },
      basis,
      period: { from: population.from ?? null, to: population.to ?? null },
      position,
      asOfDay,
      calendarVersion: this.versions.calendarOn(day),
      taxonomyVersions: this.versions.taxonomiesOn(day, population.regime),
      ...(await (definition.sums.denominator === 'business-volume'
        ? ofVolume(definition, { snapshot, position, asOfDay, population })
        : sums.of(basis).then((ofBasis) => reckoned(definition, ofBasis)))),
    };
  }
}

/** The sums of each basis that is asked for, looked up once. */
class SumsByBasis {
  private readonly looked = new Map<'cohort' | 'flow', Promise<readonly Sum[]>>();
  private readonly counted: readonly Counted[];

  constructor(
    private readonly look: Look,
    definitions: readonly FigureDefinition[],
  ) {
    this.counted = [...new Set(definitions.flatMap(countedBy))];
  }

  of(basis: Basis): Promise<readonly Sum[]> {
    const by = basis === 'flow' ? 'flow' : 'cohort';
    const found = this.looked.get(by) ?? sumsOf(this.look, by, this.counted);
    this.looked.set(by, found);
    return found;
  }
}

/** What a due date is counted by has come the day after it; everything else counts at once. */
async function sumsOf(
  { snapshot, position, asOfDay, population }: Look,
  basis: 'cohort' | 'flow',
  all: readonly Counted[],
): Promise<readonly Sum[]> {
  const dues: ReadonlySet<Counted> = new Set(DUES);
  const [due, others] = [all.filter((each) => dues.has(each)), all.filter((each) => !dues.has(each))];
  const question = { basis, population, dimensions: [] };
  const sums = others.length === 0 ? [] : await sumsAsOf(snapshot, { ...question, counted: others }, position);
  if (due.length === 0 || asOfDay === null) return sums;
  return [...sums, ...(await sumsAsOf(snapshot, { ...question, counted: due, before: asOfDay }, position))];
}

async function ofVolume(definition: FigureDefinition, { snapshot, position, population }: Look) {
  const { sums, volume } = await withVolume(snapshot, population, position, (ofMonths) =>
    sumsAsOf(
      snapshot,
      { basis: 'flow', population: ofMonths, dimensions: ['unit', 'month'], counted: countedBy(definition) },
      position,
    ),
  );
  return reckoned(definition, sums, volume);
}

const countedBy = ({ sums: { numerator, denominator } }: FigureDefinition): Counted[] =>
  [...numerator, ...(typeof denominator === 'object' ? denominator : [])].map(({ counted }) => counted);

function requireDefinition(id: string, version: number | undefined): FigureDefinition {
  const found = definitionOf(id, version, todayInChina());
  if (found === undefined) throw new NotFound('figure definition', version === undefined ? id : `${id}@${version}`);
  return found;
}

function requireBasis({ id, bases }: FigureDefinition, basis: Basis | undefined): void {
  if (basis !== undefined && !bases.includes(basis))
    throw new Malformed([{ field: 'basis', reason: `“${id}” is told by ${bases.join(' or ')}` }]);
}

/** The day on which the newest fact that changed a figure, up to a position, was recorded; null before the first. */
async function recordedOn(snapshot: EntityManager, position: string): Promise<string | null> {
  const [newest] = await snapshot.query<{ day: string }[]>(
    `select recorded_on::text as day from read.statistic_changes where position <= $1 order by position desc limit 1`,
    [position],
  );
  return newest?.day ?? null;
}
