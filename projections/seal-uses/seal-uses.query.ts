import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { In, Repository } from 'typeorm';
import { documentNumberOf } from '../../src/documents/documents.events';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Code, Count, Text } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { DocumentRow } from '../documents/document.row';
import { documents } from '../documents/documents.projection';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { SealUseRow } from './seal-use.row';
import { sealUses } from './seal-uses.projection';

export class SealUsesQuery extends Paging {
  @Code({ optional: true, about: 'The unit whose seal it is.' }) unit?: string;
  @Type(() => Number)
  @Count({ optional: true, min: 1900, max: 9999 })
  year?: number;
  @Text({ optional: true, max: 100, about: 'Who used the seal.' }) usedBy?: string;
}

export class SealUseItem {
  @ApiProperty({ type: 'integer', description: 'Gapless per unit and year, in the order of the log.' }) serial!: number;
  @ApiProperty({ type: 'integer' }) year!: number;
  @ApiProperty() unit!: string;
  @ApiProperty({ example: '公章' }) seal!: string;
  @ApiProperty() usedBy!: string;
  @ApiProperty({ type: String, nullable: true }) approvedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) usedAt!: string;
  @ApiProperty({ format: 'uuid' }) documentId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'transfer-notice' }) document!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true, description: '文号' }) documentNumber!: string | null;
}

export class SealUsePage extends Page {
  @ApiProperty({ type: [SealUseItem] }) items!: SealUseItem[];
}

@ApiTags('documents')
@Controller('seal-uses')
@Permission('read-registers')
@Reads(sealUses.name, documents.name, caseAccess.name)
export class SealUsesController {
  constructor(
    @InjectRepository(SealUseRow) private readonly sealUses: Repository<SealUseRow>,
    @InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>,
  ) {}

  @Get()
  @Answers('用印登记 Which seal was used on what, by whom and when; newest first.', SealUsePage)
  async list(@InScope() scope: Scope, @Query() query: SealUsesQuery): Promise<SealUsePage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = scope.narrow(this.sealUses.createQueryBuilder('s').where('true'), 's.caseId');
    for (const column of ['unit', 'year', 'usedBy'] as const) {
      if (query[column] !== undefined) matching.andWhere(`s.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.cursor !== undefined) {
      matching.andWhere('s.position < :position', { position: keyOf(query.cursor, 'position')[0] });
    }
    const rows = await matching
      .orderBy('s.position', 'DESC')
      .limit(limit + 1)
      .getMany();
    const sealed = await this.documents.findBy({ documentId: In(rows.map(({ documentId }) => documentId)) });
    const numbers = new Map(sealed.map((row) => [row.documentId, documentNumberOf(row)]));
    return pageOf(
      rows,
      limit,
      ({ number, position: _position, usedAt, ...row }) => ({
        ...row,
        serial: number,
        usedAt: usedAt.toISOString(),
        documentNumber: numbers.get(row.documentId) ?? null,
      }),
      ({ position }) => [position],
    );
  }
}
