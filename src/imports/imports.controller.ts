import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { Envelope } from '../commands/envelope';
import { Permission } from '../http/access/access';
import { Answers } from '../http/answers';
import { By, Named } from '../http/caller';
import { CsvBody, TakesCsv } from './csv-body';
import { Importer } from './importer';
import { ImportQuery, ImportReportAnswer, ImportRunAnswer } from './imports.answers';
import { withReceivedFile } from './received-file';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly importer: Importer) {}

  @Permission('import-cases')
  @Post()
  @TakesCsv()
  @ApiOperation({ summary: '导入 Imports a CSV file; the same file again adds nothing.' })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImportReportAnswer, description: 'The file was imported; a refused record is named.' })
  @ApiOkResponse({ type: ImportReportAnswer, description: 'A dry run: nothing was recorded.' })
  @ApiBadRequestResponse({ description: 'The query is malformed, or there is no such mapping.' })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 256 MiB.' })
  @ApiUnprocessableEntityResponse({ description: 'The file cannot be read: line and reason. Nothing was recorded.' })
  async import(
    @By() { caller }: Envelope,
    @Query() { mapping, dryRun, file = 'body.csv' }: ImportQuery,
    @CsvBody() body: Readable,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportAnswer> {
    const request = { mapping, dryRun: dryRun === 'true', file, caller };
    const report = await withReceivedFile(body, (path) => this.importer.run({ path, ...request }));
    if (report.dryRun) reply.status(200);
    else reply.status(201).header('Location', `/api/imports/${report.id}`);
    return report;
  }

  @Permission('read-imports')
  @Get(':id')
  @Answers('导入结果 What is known of an import.', ImportRunAnswer)
  async report(@Named('import') id: string): Promise<ImportRunAnswer> {
    const { result, ...run } = await this.importer.find(id);
    return { id, dryRun: false, finished: result !== undefined, ...run, ...result };
  }
}
