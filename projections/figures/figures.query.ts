import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { BASES, type Basis } from '../../src/figures/definition';
import { DEFINITIONS } from '../../src/figures/definitions';
import { Figures, TOLD_BY, type ToldBy } from '../../src/figures/figures.port';
import { periodBefore, periodNamed, PERIOD_FORMS } from '../../src/figures/periods.rules';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Malformed } from '../../src/kernel/refusal';
import { OUTLET_CLASSES, type OutletClass } from '../../src/units/unit.events';
import { Code, CodeOrNone, Count, DayField, OneOf, Text } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { DEFAULT_LIMIT, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { FIGURE_MODELS } from './counted-figures';
import { CasesBehind } from './cases-behind';
import { CasesBehindPage, FigureTableAnswer } from './figures.answer';

/** Of which cases, of which time, as of when. */
class SelectionQuery extends Reading {
  @DayField({ optional: true, about: 'First day of the period (China).' }) from?: string;
  @DayField({ optional: true, about: 'First day after the period (China).' }) to?: string;
  @Text({ optional: true, max: 10, about: `The period by its name, instead of from and to: ${PERIOD_FORMS}.` })
  period?: string;
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 12, about: 'Month in which a fiscal year begins; 1 when left out.' })
  fiscalMonth?: number;
  @OneOf(BASES, { optional: true, about: 'The first basis of the definition when left out.' }) basis?: Basis;
  @Code({ optional: true, about: 'Cases received by this unit or one below it.' }) unit?: string;
  @OneOf([...OUTLET_CLASSES, ''], {
    optional: true,
    about: 'Cases received by outlets of this class: 市区 · 乡镇; empty: by units that have none.',
  })
  outletClass?: OutletClass | '';
  @Code({ optional: true }) regime?: string;
  @Code({ optional: true }) kind?: string;
  @CodeOrNone({ optional: true, about: 'Empty: what has none, or none in the list of `taxonomy`.' }) category?: string;
  @Type(() => Number)
  @Count({
    optional: true,
    min: 1,
    max: 1000,
    about:
      'Version of the list of categories of the regime: cases of other versions are told in it; as recorded when left out.',
  })
  taxonomy?: number;
  @Code({ optional: true }) channel?: string;
  @CodeOrNone({ optional: true, about: 'Empty: cases without respondents.' }) respondentType?: string;
  @Text({ optional: true, min: 0, max: 40, about: 'Six digits of GB/T 2260; empty: what has none.' }) region?: string;
  @Text({ optional: true, max: 100, about: 'Position of the log, or a moment: as it was then, the same for ever.' })
  asOf?: string;
}

export class FiguresQuery extends SelectionQuery {
  @Text({
    optional: true,
    max: 500,
    about:
      'Ids of definitions, separated by commas, each with @version where not the newest is meant; all when left out.',
  })
  figures?: string;
  @Text({ optional: true, max: 100, about: `Dimensions, separated by commas: ${TOLD_BY.join(', ')}.` }) by?: string;
  @OneOf(['previous'], { optional: true, about: 'previous: beside the period of the same length before.' })
  compare?: 'previous';
}

export class CasesBehindQuery extends SelectionQuery {
  @OneOf(['numerator', 'denominator'], { optional: true, about: 'Which side of a share; numerator when left out.' })
  of?: 'numerator' | 'denominator';
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 200, about: 'Items of a page; 50 when left out.' })
  limit?: number;
  @Text({ optional: true, max: 500, about: '`next` of the page before.' }) cursor?: string;
}

@ApiTags('statistics')
@Controller('statistics/figures')
@Permission('read-statistics')
@Reads(...FIGURE_MODELS)
export class FiguresController {
  constructor(
    private readonly figures: Figures,
    private readonly cases: CasesBehind,
  ) {}

  @Get()
  @Answers('指标 Figures by their definitions: of a period, by any dimensions, now or as of then.', FigureTableAnswer)
  async table(@InScope() scope: Scope, @Query() query: FiguresQuery): Promise<FigureTableAnswer> {
    const selection = selectionOf(scope, query);
    const definitions = definitionsIn(query);
    return this.figures.table(definitions, selection, {
      by: dimensionsIn(query.by),
      ...(query.compare && { previous: periodBefore(closedPeriod(selection)) }),
    }) as Promise<FigureTableAnswer>;
  }

  @Get(':figure/cases')
  @Reads(...FIGURE_MODELS, caseAccess.name)
  @Answers(
    '指标所含案件 The cases and facts behind a figure, with how many are withheld: they sum up to it.',
    CasesBehindPage,
  )
  async behind(
    @InScope() scope: Scope,
    @Param('figure') figure: string,
    @Query() { of = 'numerator', limit = DEFAULT_LIMIT, cursor, ...query }: CasesBehindQuery,
  ): Promise<CasesBehindPage> {
    return this.cases.page(versionIn(figure), selectionOf(scope, query), { of, limit, cursor, scope });
  }
}

function selectionOf(scope: Scope, query: SelectionQuery) {
  const { period, fiscalMonth, after: _after, from, to, ...selection } = query;
  const named = period === undefined ? { from, to } : periodNamed(period, fiscalMonth);
  if (named === undefined || (period !== undefined && (from ?? to) !== undefined))
    throw new Malformed([{ field: 'period', reason: `must be one of ${PERIOD_FORMS}, without from and to` }]);
  return { ...selection, ...named, within: scope.unit };
}

function closedPeriod({ from, to }: { readonly from?: string; readonly to?: string }): { from: string; to: string } {
  if (from === undefined || to === undefined || from >= to)
    throw new Malformed([{ field: 'compare', reason: 'needs a period with a first day and an end after it' }]);
  return { from, to };
}

/** All figures that have the basis asked for, unless some are named. */
function definitionsIn({ figures, basis }: FiguresQuery): { id: string; version?: number }[] {
  if (figures !== undefined) return figures.split(',').map(versionIn);
  const having = DEFINITIONS.filter(({ bases }) => basis === undefined || bases.includes(basis));
  return [...new Set(having.map(({ id }) => id))].map((id) => ({ id }));
}

function versionIn(text: string): { id: string; version?: number } {
  const [, id, version] = /^([a-z0-9-]{1,60})(?:@(\d{1,4}))?$/.exec(text) ?? [];
  if (id === undefined)
    throw new Malformed([
      { field: 'figures', reason: `“${text}” is no id of a definition, as closing-rate or closing-rate@1` },
    ]);
  return version === undefined ? { id } : { id, version: Number(version) };
}

function dimensionsIn(by = ''): ToldBy[] {
  const asked = by.split(',').filter((part) => part !== '');
  const unknown = asked.find((part) => !(TOLD_BY as readonly string[]).includes(part));
  if (unknown !== undefined)
    throw new Malformed([{ field: 'by', reason: `“${unknown}” is not one of ${TOLD_BY.join(', ')}` }]);
  return [...new Set(asked)] as ToldBy[];
}
