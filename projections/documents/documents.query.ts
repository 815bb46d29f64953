import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { ApiReason } from '../../src/http/viewer';
import { NotFound } from '../../src/kernel/refusal';
import { DOCUMENT_TYPES, type DocumentType } from '../../src/regimes/parts/documents';
import { Code, Count, OneOf, Uuid } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { documentItemOf, DocumentList, DocumentPage } from './document.answer';
import { DocumentRow } from './document.row';
import { documents } from './documents.projection';

export class DocumentsQuery extends Paging {
  @Code({ optional: true, about: 'The unit in whose register it stands.' }) unit?: string;
  @OneOf(DOCUMENT_TYPES, { optional: true }) type?: DocumentType;
  @Type(() => Number)
  @Count({ optional: true, min: 1900, max: 9999, about: 'Year of the number.' })
  year?: number;
  @Uuid({ optional: true }) caseId?: string;
}

@ApiTags('documents')
@Controller()
@Permission('read-registers')
@Reads(documents.name, caseList.name, caseAccess.name)
export class DocumentsQueryController {
  constructor(
    @InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
  ) {}

  @Get('documents')
  @Answers('文书登记簿 The register of documents, newest first; void ones keep their numbers.', DocumentPage)
  async register(@InScope() scope: Scope, @Query() query: DocumentsQuery): Promise<DocumentPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = scope.narrow(this.documents.createQueryBuilder('d').where('true'), 'd.caseId');
    for (const column of ['unit', 'type', 'year', 'caseId'] as const) {
      if (query[column] !== undefined) matching.andWhere(`d.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.cursor !== undefined) {
      matching.andWhere('d.position < :position', { position: keyOf(query.cursor, 'position')[0] });
    }
    const rows = await matching
      .orderBy('d.position', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, documentItemOf, ({ position }) => [position]);
  }

  @Get('complaints/:id/documents')
  @OfCaseInScope()
  @ApiReason()
  @Answers('案件文书 The documents of a case, in the order of issue.', DocumentList)
  async ofCase(@Named('complaint') caseId: string, @Query() _query: Reading): Promise<DocumentList> {
    const rows = await this.documents.find({ where: { caseId }, order: { ordinal: 'ASC' } });
    if (rows.length === 0 && !(await this.cases.existsBy({ caseId }))) throw new NotFound('complaint', caseId);
    return { items: rows.map(documentItemOf) };
  }
}
