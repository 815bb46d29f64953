import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/access/access';
import { Answers, problem } from '../http/answers';
import { AtMost } from '../http/limits/limits.guard';
import { sha256 } from '../kernel/hash';
import { OneOf } from '../validation/fields';
import { snapshotJson, type Snapshot } from './content/snapshot';
import { snapshotCsv } from './content/snapshot-csv';
import { datasetAnswer, DatasetList, SnapshotAnswer } from './open-data.answers';
import { OpenDataReader } from './open-data-reader';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV = 'text/csv';
/** What a snapshot says never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

export class SnapshotQuery {
  @OneOf(['difference'], { optional: true, about: 'difference: what the snapshot adds to the one before it.' })
  only?: 'difference';
}

/** 公共开放数据: what was published, to anybody. */
@ApiTags('public')
@Controller('public/open-data')
@Public()
export class PublicOpenDataController {
  constructor(private readonly reader: OpenDataReader) {}

  @Get()
  @AtMost('reading')
  @Header('Cache-Control', 'public, max-age=60')
  @Header('Content-Type', JSON_TYPE)
  @Answers('开放数据目录 What is published, snapshot by snapshot.', DatasetList)
  async list(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const items = (await this.reader.datasets()).map(datasetAnswer);
    return unlessKnown(JSON.stringify({ items }), known, reply);
  }

  @Get(':regime/:snapshot.json')
  @AtMost('reading')
  @Header('Cache-Control', FOR_EVER)
  @Header('Content-Type', JSON_TYPE)
  @Answers('开放数据快照 A snapshot, the same bytes for ever; SHA-256 of the whole is its name.', SnapshotAnswer)
  async json(
    @Param('regime') regime: string,
    @Param('snapshot') name: string,
    @Query() { only }: SnapshotQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { content } = await this.reader.snapshot(regime, name);
    return unlessKnown(snapshotJson(asked(content, only)), known, reply);
  }

  @Get(':regime/:snapshot.csv')
  @AtMost('reading')
  @Header('Cache-Control', FOR_EVER)
  @Header('Content-Type', `${CSV}; charset=utf-8; header=present`)
  @ApiOperation({ summary: '开放数据快照（CSV） A snapshot, a number a line; the same bytes for ever.' })
  @ApiProduces(CSV)
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse(problem('There is no such snapshot.'))
  async csv(
    @Param('regime') regime: string,
    @Param('snapshot') name: string,
    @Query() { only }: SnapshotQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { content } = await this.reader.snapshot(regime, name);
    return unlessKnown(snapshotCsv(asked(content, only)), known, reply);
  }
}

const asked = (snapshot: Snapshot, only: SnapshotQuery['only']): Snapshot =>
  only === undefined ? snapshot : { ...snapshot, releases: snapshot.releases.slice(-1) };

/** The text with its tag; nothing but 304 for whoever has it. */
function unlessKnown(text: string, known: string | undefined, reply: FastifyReply): string {
  const tag = `"${sha256(text)}"`;
  void reply.header('ETag', tag);
  if (!known?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) return text;
  void reply.status(304);
  return '';
}
