import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Repository } from 'typeorm';
import { documentNumberOf } from '../../src/documents/documents.events';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Code, OneOf, Uuid } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { DocumentRow } from '../documents/document.row';
import { documents } from '../documents/documents.projection';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { TransferRow } from './transfer.row';
import { transfers } from './transfers.projection';

const STATES = ['awaiting', 'acknowledged', 'returned'] as const;

export class TransfersQuery extends Paging {
  @Code({ optional: true, about: 'The unit that sent it.' }) from?: string;
  @Code({ optional: true, about: 'The unit that got it.' }) to?: string;
  @Uuid({ optional: true }) caseId?: string;
  @OneOf(STATES, { optional: true, about: '待签收 · 已签收 · 已退回' }) state?: (typeof STATES)[number];
}

export class TransferItem {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty() basis!: string;
  @ApiProperty({ format: 'date-time' }) transferredAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reportBackBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) requirements!: string | null;
  @ApiProperty({ type: 'integer' }) attachments!: number;
  @ApiProperty({ type: 'integer' }) pages!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acknowledgedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) acknowledgedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) returnedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) returnReason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '文号 of its valid notice.', example: '旅投转〔2026〕3号' })
  noticeNumber!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The notice among the documents.' })
  noticeId!: string | null;
}

export class TransferPage extends Page {
  @ApiProperty({ type: [TransferItem] }) items!: TransferItem[];
}

const CONDITION = {
  awaiting: 't.acknowledgedAt is null and t.returnedAt is null',
  acknowledged: 't.acknowledgedAt is not null',
  returned: 't.returnedAt is not null',
} as const;

@ApiTags('transfers')
@Controller('transfers')
@Permission('read-registers')
@Reads(transfers.name, documents.name, caseAccess.name)
export class TransfersController {
  constructor(
    @InjectRepository(TransferRow) private readonly transfers: Repository<TransferRow>,
    @InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>,
  ) {}

  @Get()
  @Answers('转办台账 Hand-overs, newest first.', TransferPage)
  async list(@InScope() scope: Scope, @Query() query: TransfersQuery): Promise<TransferPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = scope.narrow(this.transfers.createQueryBuilder('t').where('true'), 't.caseId');
    for (const column of ['from', 'to', 'caseId'] as const) {
      if (query[column] !== undefined) matching.andWhere(`t.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.state) matching.andWhere(CONDITION[query.state]);
    if (query.cursor !== undefined) {
      const [at, id, ordinal] = keyOf(query.cursor, 'instant', 'uuid', 'integer');
      matching.andWhere('(t.transferredAt, t.caseId, t.ordinal) < (:at, :id, :ordinal)', { at, id, ordinal });
    }
    const rows = await matching
      .orderBy('t.transferredAt', 'DESC')
      .addOrderBy('t.caseId', 'DESC')
      .addOrderBy('t.ordinal', 'DESC')
      .limit(limit + 1)
      .getMany();
    const notices = await this.noticesOf(rows);
    return pageOf(
      rows,
      limit,
      (row) => itemOf(row, notices.get(`${row.caseId}/${row.ordinal}`)),
      ({ transferredAt, caseId, ordinal }) => [transferredAt.toISOString(), caseId, ordinal],
    );
  }

  /** The valid notice of each hand-over that has one, by case and ordinal. */
  private async noticesOf(rows: readonly TransferRow[]): Promise<ReadonlyMap<string, DocumentRow>> {
    const notices = await this.documents.findBy({
      caseId: In(rows.map(({ caseId }) => caseId)),
      type: 'transfer-notice',
      cancelledAt: IsNull(),
    });
    return new Map(notices.map((notice) => [`${notice.caseId}/${notice.transfer ?? 0}`, notice]));
  }
}

const itemOf = ({ ...row }: TransferRow, notice?: DocumentRow): TransferItem => ({
  ...row,
  transferredAt: row.transferredAt.toISOString(),
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  returnedAt: row.returnedAt?.toISOString() ?? null,
  noticeNumber: notice ? documentNumberOf(notice) : null,
  noticeId: notice?.documentId ?? null,
});
