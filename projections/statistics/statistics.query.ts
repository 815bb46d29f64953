import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Type } from 'class-transformer';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Malformed } from '../../src/kernel/refusal';
import { Code, CodeOrNone, Count, DayField, OneOf, Text } from '../../src/validation/fields';
import { caseFacts } from '../case-facts/case-facts.projection';
import { CaseFactsRow } from '../case-facts/case-facts.row';
import { CaseFactsVersionRow } from '../case-facts/case-facts-version.row';
import { OutletClassRow } from '../outlet-classes/outlet-class.row';
import { outletClasses } from '../outlet-classes/outlet-classes.projection';
import { AsOf } from '../reading/as-of';
import { look } from '../reading/look';
import { DEFAULT_LIMIT, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents } from '../unit-parents/unit-parents.projection';
import { StatisticChangeRow } from './statistic-change.row';
import { StatisticBlockRow } from './sums/statistic-block.row';
import { StatisticRow } from './sums/statistic.row';
import { respondentsAsOf } from './respondents';
import { RespondentsAnswer, StatisticsAnswer } from './statistics.answer';
import { DIMENSIONS, type Dimension } from './sums/question';
import { sumsAsOf } from './sums/sums';
import { figuresOf, groupsOf } from './told-figures';

class PopulationQuery extends Reading {
  @DayField({ optional: true, about: 'First day of the period (China).' }) from?: string;
  @DayField({ optional: true, about: 'First day after the period (China).' }) to?: string;
  @Code({ optional: true, about: 'Cases received by this unit or one below it.' }) unit?: string;
  @Code({ optional: true }) regime?: string;
  @CodeOrNone({ optional: true, about: 'Empty: what has none.' }) category?: string;
  @Code({ optional: true }) channel?: string;
  @Code({ optional: true }) kind?: string;
  @CodeOrNone({ optional: true, about: 'Empty: cases without respondents.' }) respondentType?: string;
  @Text({ optional: true, min: 0, max: 40, about: 'Six digits of GB/T 2260; empty: what has none.' }) region?: string;
  @Text({
    optional: true,
    max: 100,
    about: 'Position of the log, or a moment: the figures as they were then, the same for ever.',
  })
  asOf?: string;
}

export class StatisticsQuery extends PopulationQuery {
  @OneOf(['cohort', 'flow'], {
    optional: true,
    about: 'cohort: of cases received in the period (the default); flow: of what happened in the period.',
  })
  basis?: 'cohort' | 'flow';

  @Text({ optional: true, max: 100, about: `Dimensions, separated by commas: ${Object.keys(DIMENSIONS).join(', ')}.` })
  by?: string;
}

export class RespondentsQuery extends PopulationQuery {
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 1000, about: 'How many respondents to list; 50 when left out.' })
  limit?: number;
}

/** The tables a question goes to: the units for what lies below one, their classes for who is told by them. */
const SUMMED = [StatisticRow, StatisticBlockRow, StatisticChangeRow, UnitParentRow, OutletClassRow];
const NAMED = [CaseFactsRow, CaseFactsVersionRow, StatisticChangeRow, UnitParentRow];
const MODELS = [caseFacts.name, unitParents.name, outletClasses.name];

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
      const groups = await sumsAsOf(
        snapshot,
        { basis, population: Object.assign({ within: scope.unit }, query), dimensions },
        position,
      );
      return {
        basis,
        from,
        to,
        position,
        figures: figuresOf(groups),
        groups: dimensions.length === 0 ? [] : groupsOf(groups),
      };
    });
  }

  @Get('respondents')
  @Answers(
    '被投诉对象 Who was complained of most, among cases received in the period, now or as of then.',
    RespondentsAnswer,
  )
  async respondents(@InScope() scope: Scope, @Query() query: RespondentsQuery): Promise<RespondentsAnswer> {
    const asked = query.asOf === undefined ? undefined : await this.asOf.position(MODELS, query.asOf);
    return look(this.database, caseFacts.name, NAMED, async (snapshot, newest) => {
      const position = asked ?? newest;
      const population = Object.assign({ within: scope.unit }, query);
      const { limit = DEFAULT_LIMIT } = query;
      return { position, ...(await respondentsAsOf(snapshot, { population, limit, position, newest })) };
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
