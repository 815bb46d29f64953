import { hash } from 'node:crypto';
import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission } from '../../http/access/access';
import { Answers } from '../../http/answers';
import { Asking, Named, type Caller } from '../../http/caller';
import { canonicalJson } from '../../kernel/hash';
import { OneOf } from '../../validation/fields';
import { REPORT_KINDS, type ReportKind } from './report.events';
import { ReportViews, type ReportView } from './report-views';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** `as-published`: the bytes that were published; `rewritten`: the same content, which this version of the program words otherwise; `draft`. */
const RENDERING = 'casetrail-rendering';

export class ReportQuery {
  @OneOf(['zh', 'en'], { optional: true, about: 'The language of the report; zh when left out.' }) language?:
    'zh' | 'en';
}

export class ReportAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REPORT_KINDS }) kind!: ReportKind;
  @ApiProperty({ enum: ['drafted', 'published'] }) stage!: 'drafted' | 'published';
  @ApiProperty({ description: 'Position of the log: every fact up to it is in the report, and none after it.' })
  position!: string;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the content as it was published.' })
  contentHash!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) publishedBy!: string | null;
  @ApiProperty({ enum: ['open', 'hidden'], description: 'Whether persons among the respondents are named to you.' })
  names!: 'open' | 'hidden';
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The report in words: blocks of runs, each figure with its note, which says definition and cases.',
  })
  report!: object;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Its figures.' })
  figures!: readonly object[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'What each definition said on that day.',
  })
  definitions!: readonly object[];
}

@ApiTags('reports')
@Controller('reports')
@Permission('read-reports')
export class ReportViewsController {
  constructor(private readonly reports: ReportViews) {}

  @Get(':id.docx')
  @ApiOperation({ summary: '总结（docx） The report to print and stamp; once published, the same bytes for ever.' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ description: 'There is no such report.' })
  @Header('Cache-Control', 'no-store')
  async docx(
    @Asking() { actor }: Caller,
    @Named('report') id: string,
    @Query() { language = 'zh' }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const view = await this.reports.of(id, actor, language);
    const bytes = await view.rendered.docx();
    say(reply, view, 'docx', bytes);
    return new StreamableFile(bytes, { type: DOCX, disposition: `attachment; filename="${id}.docx"` });
  }

  @Get(':id.html')
  @ApiOperation({ summary: '总结（网页） The report as a page; once published, the same bytes for ever.' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse({ description: 'There is no such report.' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Referrer-Policy', 'no-referrer')
  async page(
    @Asking() { actor }: Caller,
    @Named('report') id: string,
    @Query() { language = 'zh' }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.reports.of(id, actor, language);
    const { html, policy } = view.rendered.page();
    void reply.header('Content-Security-Policy', policy);
    say(reply, view, 'html', html);
    return html;
  }

  @Get(':id')
  @Answers('总结 One report: its words, its figures and their definitions.', ReportAnswer)
  async one(
    @Asking() { actor }: Caller,
    @Named('report') id: string,
    @Query() { language = 'zh' }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportAnswer> {
    const view = await this.reports.of(id, actor, language);
    const { content, published, rendered, shown } = view;
    const json = rendered.json();
    say(reply, view, 'json', canonicalJson(json));
    return {
      id,
      kind: content.kind,
      stage: published === undefined ? 'drafted' : 'published',
      position: content.position,
      contentHash: published?.contentHash ?? null,
      publishedAt: published?.publishedAt ?? null,
      publishedBy: published?.publishedBy ?? null,
      names: shown.names,
      ...json,
    };
  }
}

function say(reply: FastifyReply, view: ReportView, kind: 'docx' | 'html' | 'json', content: string | Buffer): void {
  const published = view.published256(kind);
  const rendered = hash('sha256', content, 'hex');
  void reply.header(
    RENDERING,
    published === undefined ? 'draft' : published === rendered ? 'as-published' : 'rewritten',
  );
}
