import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { FILE_TYPES_GIVEN, GivenFiles } from '../../src/attachments/given-files.port';
import { complaintStream } from '../../src/complaints/complaint.events';
import { EventLog } from '../../src/event-log/event-log';
import { Permission } from '../../src/http/access/access';
import { problem } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { REASON_HEADER } from '../../src/http/reason';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { Malformed, NotFound } from '../../src/kernel/refusal';
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
    private readonly log: EventLog,
    private readonly files: GivenFiles,
    private readonly personal: PersonalData,
  ) {}

  @Get(':sha256')
  @OfCaseInScope()
  @ApiOperation({
    summary:
      '下载附件 A file that the case names, to be saved and never to be shown by the browser; each look is recorded.',
  })
  @ApiParam({ name: 'sha256', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } })
  @ApiProduces(...FILE_TYPES_GIVEN)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiBadRequestResponse(problem('The role needs a reason, or the personal data of the case are restricted.'))
  @ApiNotFoundResponse(problem('The case names no such file.'))
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'no-store')
  @ApiReason()
  async download(
    @Named('complaint') id: string,
    @Param('sha256') sha256: string,
    @Query() _query: Reading,
    @AskedBy() viewer: Viewer,
  ): Promise<StreamableFile> {
    if (!(await this.isNamed(id, sha256))) throw new NotFound('attachment', sha256);
    if (!(await this.personal.showFile(viewer, id)))
      throw new Malformed([
        { field: REASON_HEADER, reason: 'must say why the file is looked at, by somebody who may' },
      ]);
    const { type, ending, bytes, content } = await this.files.give(sha256);
    return new StreamableFile(content, {
      type,
      length: bytes,
      disposition: `attachment; filename="${sha256}.${ending}"`,
    });
  }

  /** By a fact of the case, whichever; a hash is nothing else by chance. */
  private async isNamed(caseId: string, sha256: string): Promise<boolean> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return false;
    let named = false;
    for await (const { type, data } of this.log.read(complaintStream(caseId))) {
      if (type === 'PersonalDataErased') return false;
      named ||= JSON.stringify(data).includes(`"${sha256}"`);
    }
    return named;
  }
}
