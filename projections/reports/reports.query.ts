import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, Repository } from 'typeorm';
import type { InWords } from '../../src/figures/definition';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Asking, Named, type Caller } from '../../src/http/caller';
import { Refusal } from '../../src/kernel/refusal';
import { REPORT_KINDS, type ReportKind } from '../../src/reports/publishing/report.events';
import { ReportViews } from '../../src/reports/publishing/report-views';
import { Code, OneOf } from '../../src/validation/fields';
import { caseFacts } from '../case-facts/case-facts.projection';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { ReportRow } from './report.row';
import { reports } from './reports.projection';
import { Restating, type RestatedFigure } from './restated';

export class ReportsQuery extends Paging {
  @OneOf(['drafted', 'published'], { optional: true }) stage?: 'drafted' | 'published';
  @Code({ optional: true }) regime?: string;
}

export class ReportItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: REPORT_KINDS }) kind!: ReportKind;
  @ApiProperty() regime!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole installation.' }) unit!: string | null;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'First day after the period.' }) to!: string;
  @ApiProperty({ enum: ['drafted', 'published'] }) stage!: 'drafted' | 'published';
  @ApiProperty({ format: 'date-time' }) draftedAt!: string;
  @ApiProperty() draftedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) publishedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Position of the log that it stands at.' })
  asOf!: string | null;
  @ApiProperty({ type: String, nullable: true }) contentHash!: string | null;
}

export class ReportPage extends Page {
  @ApiProperty({ type: [ReportItem] }) items!: ReportItem[];
}

export class NamesAnswer implements InWords {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class StatedFigure {
  @ApiProperty({ example: '93.86%' }) printed!: string;
  @ApiProperty({ type: 'integer' }) numerator!: number;
  @ApiProperty({ type: 'integer', nullable: true }) denominator!: number | null;
}

export class ChangingEventAnswer {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() position!: string;
  @ApiProperty({ example: 'ComplaintReopened' }) type!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class RestatedFigureAnswer {
  @ApiProperty({ example: 'closing-rate', description: 'The figure within the report.' }) key!: string;
  @ApiProperty({ type: NamesAnswer }) names!: NamesAnswer;
  @ApiProperty({ example: 'closing-rate@1' }) definition!: string;
  @ApiProperty({ type: StatedFigure }) asPublished!: StatedFigure;
  @ApiProperty({ type: StatedFigure }) restated!: StatedFigure;
  @ApiProperty() changed!: boolean;
  @ApiProperty({
    type: [ChangingEventAnswer],
    description:
      'The facts since that made the difference, at most 500; none where only time went by, as when a limit came.',
  })
  events!: readonly ChangingEventAnswer[];
  @ApiProperty({ type: 'integer', description: 'How many more there are, of cases that you may not see.' })
  withheld!: number;
}

export class RestatedAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Position that it was published at.' }) asPublishedAt!: string;
  @ApiProperty({ description: 'Position that the figures are read at now.' }) restatedAt!: string;
  @ApiProperty({ type: 'integer', description: 'How many figures differ.' }) changed!: number;
  @ApiProperty({ type: [RestatedFigureAnswer], description: 'Every figure of the report, in its order.' })
  figures!: readonly RestatedFigureAnswer[];
}

@ApiTags('reports')
@Controller('reports')
@Permission('read-reports')
@Reads(reports.name)
export class ReportsQueryController {
  constructor(
    @InjectRepository(ReportRow) private readonly rows: Repository<ReportRow>,
    private readonly views: ReportViews,
    private readonly restating: Restating,
  ) {}

  @Get()
  @Answers('总结 Reports, newest first: published ones, and drafts about your own units.', ReportPage)
  async list(@InScope() scope: Scope, @Query() query: ReportsQuery): Promise<ReportPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = this.rows.createQueryBuilder('r').where(
      new Brackets((seen) => {
        const own = scope.narrowUnits(this.rows.createQueryBuilder('o').where('o.reportId = r.reportId'), 'o.unit');
        seen.where(`r.stage = 'published'`).orWhere(`exists (${own.select('1').getQuery()})`, own.getParameters());
      }),
    );
    for (const column of ['stage', 'regime'] as const) {
      if (query[column] !== undefined) matching.andWhere(`r.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.cursor !== undefined) {
      const [at, id] = keyOf(query.cursor, 'instant', 'uuid');
      matching.andWhere('(r.draftedAt, r.reportId) < (:at, :id)', { at, id });
    }
    const rows = await matching
      .orderBy('r.draftedAt', 'DESC')
      .addOrderBy('r.reportId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, itemOf, (row) => [row.draftedAt.toISOString(), row.reportId]);
  }

  @Get(':id/restated')
  @Reads(reports.name, caseFacts.name)
  @Answers(
    '重述 The figures as published and as they are now, with the facts that made the difference.',
    RestatedAnswer,
  )
  async restated(
    @Asking() { actor }: Caller,
    @InScope() scope: Scope,
    @Named('report') id: string,
    @Query() _query: Reading,
  ): Promise<RestatedAnswer> {
    const { content, published } = await this.views.of(id, actor, 'zh');
    if (published === undefined) throw new Refusal('report-not-published');
    const { position, figures } = await this.restating.restated(content, scope);
    const told = figures.map((each) => toldFigure(each, content.definitions));
    const changed = told.filter((each) => each.changed).length;
    return { id, asPublishedAt: content.position, restatedAt: position, changed, figures: told };
  }
}

const itemOf = ({ reportId, ...row }: ReportRow): ReportItem => ({
  ...row,
  id: reportId,
  draftedAt: row.draftedAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
});

function toldFigure(
  { figure, now, changed, events, withheld }: RestatedFigure,
  definitions: readonly { readonly id: string; readonly names: InWords }[],
): RestatedFigureAnswer {
  const { key, definition, narrowed } = figure;
  const names = definitions.find(({ id }) => id === definition.id)?.names ?? { zh: definition.id, en: definition.id };
  const of = (language: 'zh' | 'en'): string => (narrowed === undefined ? '' : ` · ${narrowed.of.names[language]}`);
  const stated = ({ printed, numerator, denominator }: StatedFigure): StatedFigure => ({
    printed,
    numerator,
    denominator,
  });
  return {
    key,
    names: { zh: names.zh + of('zh'), en: names.en + of('en') },
    definition: `${definition.id}@${String(definition.version)}`,
    asPublished: stated(figure),
    restated: stated(now),
    changed,
    events,
    withheld,
  };
}
