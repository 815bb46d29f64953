import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiProperty,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Envelope } from '../commands/envelope';
import { Permission } from '../http/access/access';
import { By } from '../http/caller';
import { Text } from '../validation/fields';
import { AttachmentStore } from './attachment-store';
import { FileBody, FILE_TYPES, TakesFile, type FileInRequest } from './file-body';
import { receiveFile } from './receive-file';

export class UploadQuery {
  @Text({ optional: true, max: 255, about: 'Name of the file: checked against the content, not kept.' }) name?: string;
}

export class AttachmentAnswer {
  @ApiProperty({ description: 'SHA-256 of the content: the name by which commands refer to it.' }) sha256!: string;
  @ApiProperty({ description: 'What the content is.', example: 'application/pdf' }) type!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
}

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly store: AttachmentStore) {}

  @Permission('hand-in-attachments')
  @Post()
  @HttpCode(201)
  @TakesFile()
  @ApiOperation({
    summary:
      '上传附件 Takes a file in, sealed, until a command names it by the SHA-256 of its content: within a day, else it is handed in again.',
  })
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: AttachmentAnswer })
  @ApiBadRequestResponse({ description: 'The name is no name of a file, or the file was cut short.' })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 100 MiB.' })
  @ApiUnprocessableEntityResponse({
    description: 'The content is of no kind that is taken, or not what it is said to be.',
  })
  async upload(
    @By() _envelope: Envelope,
    @Query() { name }: UploadQuery,
    @FileBody() file: FileInRequest,
  ): Promise<AttachmentAnswer> {
    const { sha256, kind, bytes } = await receiveFile(this.store, file, name);
    return { sha256, type: kind.type, bytes };
  }
}
