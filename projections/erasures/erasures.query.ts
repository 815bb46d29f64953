import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ERASURE_GROUNDS, type ErasureGround } from '../../src/complaints/archiving/archiving.events';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Code, OneOf } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';

export class ErasuresQuery extends Paging {
  @Code({ optional: true, about: 'The unit that holds the case.' }) holder?: string;
  @OneOf(ERASURE_GROUNDS, { optional: true }) ground?: ErasureGround;
}

/** A proposal that waits for somebody to decide on it. */
export class ErasureItem {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty() holder!: string;
  @ApiProperty({ type: 'integer', description: 'Ordinal of the proposal in the case.' }) erasure!: number;
  @ApiProperty({ enum: ERASURE_GROUNDS }) ground!: ErasureGround;
  @ApiProperty({ required: false, description: 'The request or the article.' }) basis?: string;
  @ApiProperty({ description: 'Who proposed it, and may not approve it; `clock`: the program, since its time ended.' })
  proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day on which it must be kept.' })
  keptUntil!: string | null;
  @ApiProperty({ type: 'integer', description: 'Legal holds that stand in the way.' }) holds!: number;
  @ApiProperty({ description: 'Whether a restriction of the processing stands in the way.' }) restricted!: boolean;
}

export class ErasurePage extends Page {
  @ApiProperty({ type: [ErasureItem] }) items!: ErasureItem[];
}

@ApiTags('complaints: archiving')
@Controller('erasures')
@Permission('read-proposed-erasures')
@Reads(caseList.name, caseAccess.name)
export class ErasuresController {
  constructor(@InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>) {}

  @Get()
  @Answers(
    '待批删除 Proposals to erase personal data that wait for a decision, those that are kept the longest first.',
    ErasurePage,
  )
  async list(
    @InScope() scope: Scope,
    @Query() { holder, ground, cursor, limit = DEFAULT_LIMIT }: ErasuresQuery,
  ): Promise<ErasurePage> {
    const rows = scope
      .narrow(this.cases.createQueryBuilder('c').where('c.erasureProposal is not null'), 'c.caseId')
      .andWhere("c.stage = 'closed'");
    if (holder !== undefined) rows.andWhere('c.holder = :holder', { holder });
    if (ground !== undefined) rows.andWhere(`c.erasureProposal ->> 'ground' = :ground`, { ground });
    if (cursor !== undefined) {
      const [at, id] = keyOf(cursor, 'instant', 'uuid');
      rows.andWhere('(c.receivedAt, c.caseId) > (:at, :id)', { at, id });
    }
    const found = await rows
      .orderBy('c.receivedAt')
      .addOrderBy('c.caseId')
      .limit(limit + 1)
      .getMany();
    return pageOf(found, limit, itemOf, ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId]);
  }
}

function itemOf(row: CaseRow): ErasureItem {
  const { erasureProposal, caseId, holder, keptUntil, holds, restricted } = row;
  if (erasureProposal === null) throw new TypeError(`nobody proposed to erase ${caseId}`);
  return { caseId, caseNumber: caseNumberOf(row), holder, ...erasureProposal, keptUntil, holds, restricted };
}
