import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { FILE_TYPES_GIVEN, GivenFiles } from '../../src/attachments/given-files.port';
import { Permission } from '../../src/http/access/access';
import { problem } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { REASON_HEADER } from '../../src/http/reason';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { Malformed, NotFound, Refusal } from '../../src/kernel/refusal';
import { FilesOfCases } from '../../src/vault/files/files-of-cases.port';
import { PersonalData, type Viewer } from '../../src/vault/opening/personal-data.port';
import { caseAccess } from '../case-access/case-access.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';

/** A file is seen by whoever sees a case that names it, as what it holds may be personal; once the case is erased, by nobody. */
@ApiTags('attachments')
@Controller('complaints/:id/attachments')
@Permission('read-attachments')
@Reads(caseAccess.name)
export class AttachmentsQueryController {
  constructor(
    private readonly named: FilesOfCases,
    private readonly files: GivenFiles,
    private readonly personal: PersonalData,
  ) {}

  @Get(':file')
  @OfCaseInScope()
  @ApiOperation({
    summary:
      '下载附件 A file that the case names, to be saved and never to be shown by the browser; each look is recorded.',
  })
  @ApiParam({
    name: 'file',
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    description:
      'What a fact of the case calls it; the SHA-256 of its content is taken, too, which should stand in no address.',
  })
  @ApiProduces(...FILE_TYPES_GIVEN)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiBadRequestResponse(problem('The role needs a reason, or the personal data of the case are restricted.'))
  @ApiNotFoundResponse(problem('The case names no such file.'))
  @ApiUnprocessableEntityResponse(problem('The personal data of the case are erased, its files with them.'))
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'no-store')
  @ApiReason()
  async download(
    @Named('complaint') id: string,
    @Param('file') called: string,
    @Query() _query: Reading,
    @AskedBy() viewer: Viewer,
  ): Promise<StreamableFile> {
    const named = await this.named.of(id);
    if (named === undefined) throw new Refusal('attachments-erased');
    const file = named.find(({ name, sha256 }) => name === called || sha256 === called);
    if (file === undefined) throw new NotFound('attachment', called);
    if (!(await this.personal.showFile(viewer, id)))
      throw new Malformed([
        { field: REASON_HEADER, reason: 'must say why the file is looked at, by somebody who may' },
      ]);
    const { type, ending, bytes, content } = await this.files.give(file);
    return new StreamableFile(content, {
      type,
      length: bytes,
      disposition: `attachment; filename="${file.sha256}.${ending}"`,
    });
  }
}
