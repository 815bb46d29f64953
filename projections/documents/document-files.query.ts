import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { Repository } from 'typeorm';
import { DocumentPrinter, type DocumentToPrint } from '../../src/documents/document-printer.port';
import { Permission } from '../../src/http/access/access';
import { Named } from '../../src/http/caller';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { NotFound } from '../../src/kernel/refusal';
import type { Viewer } from '../../src/vault/opening/personal-data.port';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseAccess } from '../case-access/case-access.projection';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { CaseScope } from '../reading/case-scope';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { DocumentRow } from './document.row';
import { documents } from './documents.projection';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The documents themselves, written from the log each time they are asked for. */
@ApiTags('documents')
@Controller('documents')
@Permission('read-documents')
@Reads(documents.name, caseList.name, caseAccess.name)
export class DocumentFilesController {
  constructor(
    @InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    private readonly printer: DocumentPrinter,
    private readonly scopes: CaseScope,
  ) {}

  @Get(':id.docx')
  @ApiOperation({ summary: '文书（docx） A document to edit and stamp; the same bytes each time.' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ description: 'There is no such document.' })
  @Header('Cache-Control', 'no-store')
  @ApiReason()
  async docx(
    @InScope() scope: Scope,
    @Named('document') id: string,
    @Query() _query: Reading,
    @AskedBy() viewer: Viewer,
  ): Promise<StreamableFile> {
    const bytes = await this.printer.docx(await this.find(scope, id), viewer);
    return new StreamableFile(bytes, { type: DOCX, disposition: `attachment; filename="${id}.docx"` });
  }

  @Get(':id')
  @ApiOperation({ summary: '打印页 A document as a page to print.' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse({ description: 'There is no such document.' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiReason()
  async page(
    @InScope() scope: Scope,
    @Named('document') id: string,
    @Query() _query: Reading,
    @AskedBy() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { html, policy } = await this.printer.page(await this.find(scope, id), viewer);
    void reply.header('Content-Security-Policy', policy);
    return html;
  }

  private async find(scope: Scope, documentId: string): Promise<DocumentToPrint> {
    const row = await this.documents.findOneBy({ documentId });
    const found = row && (await this.cases.findOneBy({ caseId: row.caseId }));
    if (!row || !found || !(await this.scopes.sees(scope, row.caseId))) throw new NotFound('document', documentId);
    const { caseId, version, number, cancelledAt, cancelReason } = row;
    const cancelled = cancelledAt && { at: cancelledAt.toISOString(), reason: cancelReason ?? '' };
    return { caseId, version, number, caseNumber: caseNumberOf(found), ...(cancelled && { cancelled }) };
  }
}
