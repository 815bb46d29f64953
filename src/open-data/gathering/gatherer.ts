import { Injectable } from '@nestjs/common';
import type { FigureDefinition, InWords } from '../../figures/definition';
import { definitionOf } from '../../figures/definitions';
import { Figures, type FigureGroup, type ToldBy } from '../../figures/figures.port';
import type { Day } from '../../kernel/day';
import type { Position } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { OpenDataRule, OpenTable } from '../../regimes/parts/open-data';
import { Regimes } from '../../regimes/regimes';
import type { HeadedTable, Release } from '../publishing/open-data.events';
import { REST, type Cell } from './axis.rules';
import { closedPeriods, type ClosedPeriod } from './closed-periods.rules';
import { OpenWords, versionOf, wordsOfAll } from './open-words';
import { periodTold, type CountedTable } from './period-told.rules';

/** k: a smaller number is withheld. */
const LEAST = 5;
/** Before any day of a case. */
const NEVER: Day = '0000-01-01';

/** What is asked of the figures for one regime at one position. */
interface Asked {
  readonly dataset: string;
  readonly every: OpenDataRule['every'];
  readonly position: Position;
  readonly periods: readonly ClosedPeriod[];
  /** The definition in the version of that day: the same for ever, whatever comes later. */
  readonly definition: (id: string) => FigureDefinition;
}

/** Counts the cases of a regime for its open data, and withholds what is too small to be told. */
@Injectable()
export class OpenDataGatherer {
  constructor(
    private readonly figures: Figures,
    private readonly regimes: Regimes,
    private readonly words: OpenWords,
  ) {}

  /**
   * What would be published at a position, the newest when none is named: periods that begin on `after` or later. Throws
   * `Refusal('no-open-data')` where the pack of that day has none, `Malformed` and `Unavailable` as `Figures`.
   */
  async gather(dataset: string, asOf?: string, after: Day = NEVER): Promise<Omit<Release, 'ordinal'>> {
    const { position, asOfDay } = await this.figures.table([], { regime: dataset, asOf }, { by: [] });
    const regime = asOfDay === null ? undefined : this.regimes.inForce(dataset, asOfDay);
    if (asOfDay === null || regime?.openData === undefined) throw new Refusal('no-open-data', { regime: dataset });
    const { every, tables: told } = regime.openData;
    const definition = (id: string): FigureDefinition => definitionOn(id, asOfDay);
    const asked = { dataset, every, position, periods: closedPeriods(regime.openData, after, asOfDay), definition };
    const received = await this.received(asked);
    const words: Record<string, Readonly<Record<string, InWords>>> = {};
    const tables: CountedTable[] = [];
    for (const table of told) tables.push(await this.counted(asked, table, words));
    const figures = told.flatMap((table) => table.figures ?? []);
    return {
      ...{ position, asOfDay, regime: `${regime.id}@${regime.version}`, names: regime.names, every, least: LEAST },
      counted: versionOf(definition('received')),
      tables: tables.map(({ head }) => head),
      words: wordsOfAll(['received', ...figures].map(definition), words),
      periods: asked.periods.map((period) => periodTold(period, received.get(period.period) ?? 0, tables, LEAST)),
    };
  }

  private async received(asked: Asked): Promise<ReadonlyMap<string, number>> {
    const groups = await this.groups(asked, [], []);
    return new Map(groups.map((group) => [group.key[asked.every] ?? '', countsOf(group)[0] ?? 0]));
  }

  /** One table; puts the words of its codes to the others. */
  private async counted(
    asked: Asked,
    { id, zh, en, rows, columns, figures }: OpenTable,
    words: Record<string, Readonly<Record<string, InWords>>>,
  ): Promise<CountedTable> {
    const divided = (figures ?? []).map(asked.definition).map(versionOf);
    const groups = await this.groups(asked, figures ?? [], columns === undefined ? [rows] : [rows, columns]);
    const cells = groups.flatMap((group): Cell[] => {
      const named = { period: group.key[asked.every] ?? '', row: group.key[rows] ?? '' };
      const [received = 0, ...parts] = countsOf(group);
      if (figures === undefined)
        return [{ ...named, column: columns === undefined ? '' : (group.key[columns] ?? ''), count: received }];
      const rest = received - parts.reduce((sum, count) => sum + count, 0);
      if (rest < 0) throw new TypeError(`${divided.join(' and ')} count a case twice`);
      return [...parts, rest].map((count, index) => ({ ...named, column: divided[index] ?? REST, count }));
    });
    const down = await this.words.of(asked.dataset, rows, cells, 'row');
    words[rows] = down.words;
    const head: HeadedTable = { id, names: { zh, en }, rows };
    if (figures !== undefined)
      return {
        head: { ...head, columns: 'figures' },
        cells,
        rows: down.heads,
        columns: { listed: [...divided, REST] },
      };
    if (columns === undefined) return { head, cells, rows: down.heads };
    const across = await this.words.of(asked.dataset, columns, cells, 'column');
    words[columns] = across.words;
    return { head: { ...head, columns }, cells, rows: down.heads, columns: across.heads };
  }

  /** Cases received in the periods, and those of them that the figures count, by period and dimensions. */
  private async groups(
    { dataset, every, position: asOf, periods, definition }: Asked,
    figures: readonly string[],
    dimensions: readonly ToldBy[],
  ): Promise<readonly FigureGroup[]> {
    const [first, last] = [periods[0], periods.at(-1)];
    if (first === undefined || last === undefined) return [];
    const question = { regime: dataset, from: first.from, to: last.to, basis: 'cohort', asOf } as const;
    const { groups } = await this.figures.table(['received', ...figures].map(definition), question, {
      by: [every, ...dimensions],
    });
    return groups;
  }
}

const countsOf = ({ readings }: FigureGroup): readonly number[] => readings.map(({ numerator }) => numerator);

function definitionOn(id: string, day: Day): FigureDefinition {
  const definition = definitionOf(id, undefined, day);
  if (definition === undefined) throw new TypeError(`there is no definition of ${id} on ${day}`);
  return definition;
}
