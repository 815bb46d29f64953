import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Forbidden } from '../../src/http/access/forbidden';
import { POSITION_HEADER, Streams } from '../../src/http/streams';
import { NotFound } from '../../src/kernel/refusal';
import { OneOf, Text } from '../../src/validation/fields';
import { Reading } from '../reading/reading.query';
import { InScope, type Scope } from '../reading/scope';
import { ReadModels } from '../reading/read-models';
import { allViews } from '../reporting/all-views';
import { boundView, type BoundView } from '../reporting/bound-view';
import { type Format, FORMATS } from './event-lines';
import { type Export, Exporter } from './exporter';

const TYPES: Readonly<Record<Format, string>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

export class ExportQuery extends Reading {
  @OneOf(FORMATS, { optional: true, about: 'One JSON object a line (the default), or CSV by RFC 4180.' })
  format?: Format;
}

export class EventsExportQuery {
  @OneOf(FORMATS, { optional: true, about: 'One JSON object a line (the default), or CSV by RFC 4180.' })
  format?: Format;
  @Text({ optional: true, max: 100, about: 'Position: only events after it.' }) from?: string;
}

/** The read models that can be exported, by the name they have there: `case-list`, `case-facts-versions` … */
export function exportable(dataSource: DataSource): ReadonlyMap<string, BoundView> {
  const views = allViews.map((view) => boundView(dataSource, view));
  return new Map(views.map((view) => [view.name.replaceAll('_', '-'), view]));
}

@ApiTags('exports')
@Controller('exports')
@Permission('export-read-models')
export class ExportsController {
  private readonly views: ReadonlyMap<string, BoundView>;

  constructor(
    private readonly exporter: Exporter,
    private readonly models: ReadModels,
    database: DataSource,
  ) {
    this.views = exportable(database);
  }

  @Permission('export-events')
  @Get('events')
  @Streams('导出事件 Every event in log order, without personal data.', Object.values(TYPES))
  async events(
    @InScope() scope: Scope,
    @Query() { format = 'jsonl', from }: EventsExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    requireWhole(scope);
    return sent(reply, 'events', format, await this.exporter.events(format, from));
  }

  @Get(':readModel')
  @ApiParam({
    name: 'readModel',
    description: 'Name of a view in docs/reporting.md, with hyphens.',
    example: 'case-list',
  })
  @Streams('导出读模型 Every row of a read model, with the columns that reporting services see.', Object.values(TYPES))
  async rows(
    @InScope() scope: Scope,
    @Param('readModel') name: string,
    @Query() { format = 'jsonl', after }: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    requireWhole(scope);
    const view = this.views.get(name);
    if (view === undefined) throw new NotFound('read model', name);
    await this.models.reached([view.model], after);
    return sent(reply, name, format, await this.exporter.rows(view, format));
  }
}

/** What an export holds is of every unit. */
function requireWhole({ unit }: Scope): void {
  if (unit !== undefined) throw new Forbidden('of one unit', 'export of the whole installation');
}

function sent(reply: FastifyReply, name: string, format: Format, { position, lines }: Export): StreamableFile {
  void reply.header(POSITION_HEADER, position).header('Cache-Control', 'no-store');
  return new StreamableFile(lines, { type: TYPES[format], disposition: `attachment; filename="${name}.${format}"` });
}
