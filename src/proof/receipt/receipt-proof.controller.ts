import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '../../http/access/access';
import { problem } from '../../http/answers';
import { AtMost } from '../../http/limits/limits.guard';
import { Text } from '../../validation/fields';
import { ReceiptProofs } from './receipt-proofs';

export class ReceiptProofQuery {
  @Text({ optional: true, max: 100, about: 'Position of the receipt, as the answer to filing tells it.' })
  after?: string;
}

@ApiTags('public')
@Controller('public/complaints/:receiptCode/proof')
@Public()
export class ReceiptProofController {
  constructor(private readonly proofs: ReceiptProofs) {}

  @Get()
  @AtMost('reading')
  @ApiOperation({
    summary:
      '受理回执证明 Proves offline and for good that the complaint was received, and when (C2SP tlog-proof; its extra data are the leaf).',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse(problem('There is no complaint with this code.'))
  @ApiServiceUnavailableResponse(problem('It is not proved yet; see Retry-After.'))
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="receipt.tlog-proof"')
  @Header('Cache-Control', 'no-store')
  proof(@Param('receiptCode') code: string, @Query() { after }: ReceiptProofQuery): Promise<string> {
    return this.proofs.of(code, after);
  }
}
