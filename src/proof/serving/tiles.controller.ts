import {
  Controller,
  createParamDecorator,
  Get,
  Header,
  Param,
  Query,
  StreamableFile,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permission, Public } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { Malformed, NotFound } from '../../kernel/refusal';
import { parsePath } from '../merkle/tiles';
import { ConsistencyAnswer, ConsistencyQuery, InclusionAnswer, InclusionQuery } from './proof.answers';
import { ProofReader } from './proof-reader';

const BYTES = { schema: { type: 'string', format: 'binary' } };
const TYPE = 'application/octet-stream';
/** What a tile or a bundle says never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_EVER_HERE = 'private, max-age=31536000, immutable';
const PATH = {
  name: 'path',
  description:
    '`<N>` or `<N>.p/<W>` as C2SP tlog-tiles spells it: `x001/x234/067`, `273.p/112`; the slashes are part of it.',
  schema: { type: 'string' },
};

/** What stands in the place of `*`, slashes and all. */
const RestOfPath = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string =>
    (context.switchToHttp().getRequest<FastifyRequest>().params as { '*'?: string })['*'] ?? '',
);

const inBase64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

/** The tree itself. Hashes are for everybody; what leaves say of single events is for those who may read proofs. */
@ApiTags('proof')
@Controller('proof')
export class TilesController {
  constructor(private readonly reader: ProofReader) {}

  @Get('tile/entries/*')
  @Permission('read-proof')
  @ApiOperation({ summary: '叶子 The data of up to 256 leaves (tlog-tiles: an entry bundle).' })
  @ApiParam(PATH)
  @ApiProduces(TYPE)
  @ApiOkResponse(BYTES)
  @ApiNotFoundResponse(problem('The tree has no such bundle.'))
  @Header('Cache-Control', FOR_EVER_HERE)
  async entries(@RestOfPath() path: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.bundle(placeIn(path)), { type: TYPE });
  }

  @Get('tile/:level/*')
  @Public()
  @ApiOperation({ summary: '哈希块 Up to 256 hashes of the tree (tlog-tiles: a tile).' })
  @ApiParam({ name: 'level', schema: { type: 'integer', minimum: 0, maximum: 63 } })
  @ApiParam(PATH)
  @ApiProduces(TYPE)
  @ApiOkResponse(BYTES)
  @ApiNotFoundResponse(problem('The tree has no such tile.'))
  @Header('Cache-Control', FOR_EVER)
  async tile(@Param('level') level: string, @RestOfPath() path: string): Promise<StreamableFile> {
    if (!/^(0|[1-9]\d?)$/.test(level)) throw new NotFound('tile', level);
    return new StreamableFile(await this.reader.tile({ level: Number(level), ...placeIn(path) }), { type: TYPE });
  }

  @Get('inclusion')
  @Permission('read-proof')
  @Answers('包含证明 How an event leads to the root of a tree.', InclusionAnswer)
  async inclusion(@Query() { position, index, size }: InclusionQuery): Promise<InclusionAnswer> {
    const leaf = await this.leafOf(position, index);
    const proof = await this.reader.inclusion(leaf, size ?? (await this.reader.tree()).size);
    return {
      index: proof.index,
      size: proof.size,
      leaf: proof.data.toString('base64'),
      hashes: inBase64(proof.hashes),
    };
  }

  @Get('consistency')
  @Public()
  @Answers('一致性证明 How a later tree goes on from an earlier one.', ConsistencyAnswer)
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyAnswer> {
    return { from, to, hashes: inBase64(await this.reader.consistency(from, to)) };
  }

  private leafOf(position: string | undefined, index: number | undefined) {
    if (position !== undefined) return this.reader.leafAt(position);
    if (index !== undefined) return this.reader.leafOf(index);
    throw new Malformed([{ field: 'position', reason: 'must be given, or else an index' }]);
  }
}

function placeIn(spelt: string) {
  const place = parsePath(spelt);
  if (place === undefined) throw new NotFound('tile', spelt);
  return place;
}
