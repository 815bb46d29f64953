import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { STAGES, type Stage } from '../../src/complaints/lifecycle';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { Code, DayField, OneOf, Text } from '../../src/validation/fields';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { CaseDetail, CaseItem, detailOf, itemOf } from './case.answer';
import { caseList } from './case-list.projection';
import { CaseRow } from './case.row';

export class CaseListQuery extends Paging {
  @OneOf(STAGES, { optional: true }) stage?: Stage;
  @Code({ optional: true, about: 'The unit that holds the case.' }) holder?: string;
  @Code({ optional: true, about: 'The unit that received it.' }) receivingUnit?: string;
  @Code({ optional: true }) regime?: string;
  @Code({ optional: true }) category?: string;
  @Code({ optional: true }) channel?: string;
  @Text({ optional: true, max: 200, about: 'Part of a respondent’s name.' }) respondent?: string;
  @DayField({ optional: true, about: 'Received on this day (China) or later.' }) from?: string;
  @DayField({ optional: true, about: 'Received before this day (China).' }) to?: string;
  @Text({ optional: true, max: 100 }) externalReference?: string;
  @OneOf(['true', 'false'], { optional: true, about: 'Whether to count all matching cases.' })
  total?: string;
}

export class CasePage extends Page {
  @ApiProperty({ type: [CaseItem] }) items!: CaseItem[];
  @ApiProperty({ type: 'integer', required: false, description: 'All matching cases, when asked for with total=true.' })
  total?: number;
}

@ApiTags('complaints: reading')
@Controller('complaints')
@Reads(caseList.name)
export class CaseListController {
  constructor(@InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>) {}

  @Get()
  @Answers('案件列表 Cases, newest first, with filters.', CasePage)
  async list(@Query() query: CaseListQuery): Promise<CasePage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = filtered(this.cases.createQueryBuilder('case'), query);
    const total = query.total === 'true' ? await matching.getCount() : undefined;
    if (query.cursor !== undefined) {
      const [at, id] = keyOf(query.cursor, 'instant', 'uuid');
      matching.andWhere('(case.receivedAt, case.caseId) < (:at, :id)', { at, id });
    }
    const rows = await matching
      .orderBy('case.receivedAt', 'DESC')
      .addOrderBy('case.caseId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return { ...pageOf(rows, limit, itemOf, ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId]), total };
  }

  @Get(':id')
  @Answers('案件 One case.', CaseDetail)
  async detail(@Named('complaint') id: string, @Query() _query: Reading): Promise<CaseDetail> {
    const row = await this.cases.findOneBy({ caseId: id });
    if (!row) throw new NotFound('complaint', id);
    return detailOf(row);
  }
}

const EQUAL = ['stage', 'holder', 'receivingUnit', 'regime', 'category', 'channel', 'externalReference'] as const;

function filtered(cases: SelectQueryBuilder<CaseRow>, query: CaseListQuery): SelectQueryBuilder<CaseRow> {
  for (const column of EQUAL) {
    if (query[column] !== undefined) cases.andWhere(`case.${column} = :${column}`, { [column]: query[column] });
  }
  if (query.respondent !== undefined) {
    cases.andWhere('case.respondentNames like :respondent', {
      respondent: `%${literal(query.respondent.toLowerCase())}%`,
    });
  }
  if (query.from !== undefined) cases.andWhere('case.receivedAt >= :from', { from: `${query.from}T00:00:00+08:00` });
  if (query.to !== undefined) cases.andWhere('case.receivedAt < :to', { to: `${query.to}T00:00:00+08:00` });
  return cases;
}

/** The text with the wildcards of LIKE taken literally. */
const literal = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);
