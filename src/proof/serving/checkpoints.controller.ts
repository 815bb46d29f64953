import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Public } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { AtMost } from '../../http/limits/limits.guard';
import { Problem } from '../../http/problems/problem';
import { vkeyOf } from '../notes/keys';
import { CosignedCheckpoint, ProofKeys, WitnessesHeard } from './proof.answers';
import { ProofReader } from './proof-reader';
import { ProofSigners } from './proof-signers';
import { Witnesses } from './witnesses';

const NOTE = 'text/plain; charset=utf-8';

/** What the log has signed, with which keys, and what witnesses said of it (C2SP tlog-tiles, tlog-checkpoint, tlog-cosignature). */
@ApiTags('proof')
@Controller('proof')
@Public()
export class CheckpointsController {
  constructor(
    private readonly reader: ProofReader,
    private readonly signers: ProofSigners,
    private readonly witnesses: Witnesses,
  ) {}

  @Get('checkpoint')
  @ApiOperation({ summary: '检查点 The newest signed checkpoint, a second behind the log at most.' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiServiceUnavailableResponse(problem('Nothing was signed yet.'))
  @Header('Content-Type', NOTE)
  @Header('Cache-Control', 'no-cache')
  checkpoint(): Promise<string> {
    return this.reader.checkpoint();
  }

  @Get('witnessed-checkpoint')
  @ApiOperation({ summary: '见证检查点 The newest checkpoint that a witness has confirmed, with its cosignatures.' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse(problem('No witness has confirmed any.'))
  @Header('Content-Type', NOTE)
  @Header('Cache-Control', 'no-cache')
  witnessed(): Promise<string> {
    return this.reader.witnessed();
  }

  @Get('keys')
  @Answers(
    '公钥 The public keys of the log, with those that were replaced, and the witnesses it listens to.',
    ProofKeys,
  )
  async keys(): Promise<ProofKeys> {
    const { origin } = await this.reader.tree();
    const keys = await this.signers.keys(origin);
    return {
      origin,
      keys: keys.map(({ vkey, since, signs }) => ({ vkey, since: since.toISOString(), signs })),
      witnesses: this.signers.witnesses.map(vkeyOf),
    };
  }

  @Post('cosignatures')
  @HttpCode(201)
  @AtMost('reading')
  @ApiOperation({
    summary: '见证签名 Takes what a witness says of a checkpoint; only of witnesses that are listened to.',
  })
  @ApiExtraModels(Problem)
  @ApiCreatedResponse({ type: WitnessesHeard })
  @ApiBadRequestResponse(problem('It is no checkpoint of this log, or a signature is wrong.'))
  @ApiUnprocessableEntityResponse(problem('No known witness has signed it.'))
  async cosign(@Body() { checkpoint }: CosignedCheckpoint): Promise<WitnessesHeard> {
    return { kept: await this.witnesses.take(checkpoint) };
  }
}
