import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Type } from 'class-transformer';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Malformed } from '../../src/kernel/refusal';
import { Code, Count, DayField, OneOf, Text } from '../../src/validation/fields';
import { caseFacts } from '../case-facts/case-facts.projection';
import { CaseFactsRow } from '../case-facts/case-facts.row';
import { AsOf } from '../reading/as-of';
import { look } from '../reading/look';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents, unitsBelow } from '../unit-parents/unit-parents.projection';
import { COUNTED, type Counted } from '../../src/figures/counted.rules';
import { DEFINITIONS } from '../../src/figures/definitions';
import { StatisticChangeRow } from './statistic-change.row';
import { StatisticRow } from './statistic.row';
import { definitionAnswer, DefinitionList } from './definitions.answer';
import { figuresOf, RespondentsAnswer, StatisticsAnswer, type GroupAnswer } from './statistics.answer';
import { DIMENSIONS, type Dimension, type SumInGroup, sumsAsOf } from './sums';

class PopulationQuery extends Reading {
  @DayField({ optional: true, about: 'First day of the period (China).' }) from?: string;
  @DayField({ optional: true, about: 'First day after the period (China).' }) to?: string;
  @Code({ optional: true, about: 'Cases received by this unit or one below it.' }) unit?: string;
  @Code({ optional: true }) regime?: string;
  @Code({ optional: true }) category?: string;
  @Code({ optional: true }) channel?: string;
  @Code({ optional: true }) kind?: string;
  @Code({ optional: true }) respondentType?: string;
  @Text({ optional: true, max: 40, about: 'Six digits of GB/T 2260.' }) region?: string;
}

export class StatisticsQuery extends PopulationQuery {
  @OneOf(['cohort', 'flow'], {
    optional: true,
    about: 'cohort: of cases received in the period (the default); flow: of what happened in the period.',
  })
  basis?: 'cohort' | 'flow';

  @Text({ optional: true, max: 100, about: `Dimensions, separated by commas: ${Object.keys(DIMENSIONS).join(', ')}.` })
  by?: string;

  @Text({
    optional: true,
    max: 100,
    about: 'Position of the log, or a moment: the figures as they were then, the same for ever.',
  })
  asOf?: string;
}

export class RespondentsQuery extends PopulationQuery {
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 1000, about: 'How many respondents to list; 50 when left out.' })
  limit?: number;
}

/** The tables a question goes to: the units for what lies below one. */
const SUMMED = [StatisticRow, StatisticChangeRow, UnitParentRow];
const NAMED = [CaseFactsRow, UnitParentRow];
const MODELS = [caseFacts.name, unitParents.name];

const EQUAL = ['regime', 'category', 'channel', 'kind', 'respondentType', 'region'] as const;

@ApiTags('statistics')
@Controller('statistics')
@Permission('read-statistics')
@Reads(...MODELS)
export class StatisticsController {
  constructor(
    private readonly database: DataSource,
    private readonly asOf: AsOf,
  ) {}

  @Get()
  @Answers('统计 Figures of a period, by any dimensions, now or as of an earlier position.', StatisticsAnswer)
  async figures(@InScope() scope: Scope, @Query() query: StatisticsQuery): Promise<StatisticsAnswer> {
    const { basis = 'cohort', from = null, to = null } = query;
    const dimensions = dimensionsOf(query.by);
    const asked = query.asOf === undefined ? undefined : await this.asOf.position(MODELS, query.asOf);
    return look(this.database, caseFacts.name, SUMMED, async (snapshot, newest) => {
      const position = asked ?? newest;
      const sums = await sumsAsOf(
        snapshot,
        { basis, population: Object.assign({ within: scope.unit }, query), dimensions },
        position,
      );
      return { basis, from, to, position, figures: figuresOf(sums), groups: groupsOf(sums, dimensions) };
    });
  }

  @Get('definitions')
  @Answers('指标定义 What each figure is, in every version, and what is counted for it.', DefinitionList)
  definitions(): DefinitionList {
    const counted = Object.entries(COUNTED).map(([figure, { zh, ...thing }]) => ({
      figure: figure as Counted,
      name: zh,
      ...thing,
    }));
    return { items: DEFINITIONS.map(definitionAnswer), counted };
  }

  @Get('respondents')
  @Answers('被投诉对象 Who was complained of most, among cases received in the period.', RespondentsAnswer)
  respondents(@InScope() scope: Scope, @Query() query: RespondentsQuery): Promise<RespondentsAnswer> {
    return look(this.database, caseFacts.name, NAMED, async (snapshot, position) => {
      const named = populated(
        snapshot.createQueryBuilder(CaseFactsRow, 's'),
        Object.assign({ within: scope.unit }, query),
        position,
      )
        .select([
          's.respondentName as name',
          's.respondentType as type',
          'count(*)::int as received',
          'count(*) over ()::int as total',
        ])
        .groupBy('s.respondentName')
        .addGroupBy('s.respondentType')
        .orderBy('received', 'DESC')
        .addOrderBy('name')
        .limit(query.limit ?? 50);
      const rows = await named.getRawMany<{ name: string; type: string; received: number; total: number }>();
      return {
        position,
        total: rows[0]?.total ?? 0,
        items: rows.map(({ name, type, received }) => ({ name, type, received })),
      };
    });
  }
}

function dimensionsOf(by: string | undefined): Dimension[] {
  const asked = (by ?? '').split(',').filter((part) => part !== '');
  const unknown = asked.find((part) => !Object.hasOwn(DIMENSIONS, part));
  if (unknown !== undefined) {
    throw new Malformed([{ field: 'by', reason: `“${unknown}” is not one of ${Object.keys(DIMENSIONS).join(', ')}` }]);
  }
  return [...new Set(asked)] as Dimension[];
}

/** The cases of the period and population asked for; a unit stands for itself and those below it. */
function populated(
  rows: SelectQueryBuilder<CaseFactsRow>,
  query: PopulationQuery & { readonly within?: string },
  position: string,
): SelectQueryBuilder<CaseFactsRow> {
  rows.where('true');
  for (const column of EQUAL) {
    if (query[column] !== undefined) rows.andWhere(`s.${column} = :${column}`, { [column]: query[column] });
  }
  if (query.from !== undefined) rows.andWhere('s.receivedOn >= :from', { from: query.from });
  if (query.to !== undefined) rows.andWhere('s.receivedOn < :to', { to: query.to });
  if (query.unit !== undefined)
    rows.andWhere(`s.unit in (${unitsBelow(':unit', ':position')})`, { unit: query.unit, position });
  if (query.within !== undefined)
    rows.andWhere(`s.unit in (${unitsBelow(':within', ':position')})`, { within: query.within, position });
  return rows;
}

function groupsOf(sums: readonly SumInGroup[], dimensions: readonly Dimension[]): GroupAnswer[] {
  if (dimensions.length === 0) return [];
  const groups = new Map<string, SumInGroup[]>();
  for (const sum of sums) {
    const key = JSON.stringify(dimensions.map((dimension) => sum[dimension]));
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return [...groups.values()].map((cells) => ({
    key: Object.fromEntries(dimensions.map((dimension) => [dimension, cells[0]?.[dimension] ?? ''])),
    figures: figuresOf(cells).filter(({ count }) => count > 0),
  }));
}
