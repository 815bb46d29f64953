import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Permission } from '../../src/http/access/access';
import { problem } from '../../src/http/answers';
import { Asking, Named, type Caller } from '../../src/http/caller';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { OneOf } from '../../src/validation/fields';
import type { Viewer } from '../../src/vault/opening/personal-data.port';
import { caseAccess } from '../case-access/case-access.projection';
import { caseList } from '../case-list/case-list.projection';
import { documents } from '../documents/documents.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { CaseFiles } from './case-files';

const ZIP = 'application/zip';
const PERSONAL = ['sealed', 'opened'] as const;

export class CaseFileQuery extends Reading {
  @OneOf(PERSONAL, {
    optional: true,
    about: 'Whether personal data are opened for whoever asks, which is recorded; `sealed` when left out.',
  })
  personal?: (typeof PERSONAL)[number];
}

@ApiTags('proof')
@Controller('complaints/:id/case-file')
@Permission('read-case-files')
@Reads(caseAccess.name, caseList.name, documents.name)
export class CaseFilesController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @OfCaseInScope()
  @ApiOperation({
    summary:
      '案件档案包 The whole case as a ZIP archive that proves itself offline: facts, documents, attachments, proofs, a report on 四性, and a verifier.',
  })
  @ApiProduces(ZIP)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse(problem('There is no such case.'))
  @ApiUnprocessableEntityResponse(problem('A reason is needed, or the attachments are too large together.'))
  @ApiServiceUnavailableResponse(problem('Its newest fact is not proved yet; see Retry-After.'))
  @Header('Cache-Control', 'no-store')
  @ApiReason()
  async ofCase(
    @Named('complaint') caseId: string,
    @Query() { personal }: CaseFileQuery,
    @Asking() { actor: madeFor }: Caller,
    @AskedBy() { reason }: Viewer,
  ): Promise<StreamableFile> {
    const asked = { caseId, madeFor, from: 'account', reason, opened: personal === 'opened' } as const;
    const { caseNumber, zip } = await this.files.of(asked);
    return new StreamableFile(zip, { type: ZIP, disposition: `attachment; filename="case-${caseNumber}.zip"` });
  }
}
