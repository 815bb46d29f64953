import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../http/access/access';
import { Answer, PublicRecords } from '../../http/answers';
import { AtMost } from '../../http/limits/limits.guard';
import { ReceivedAnswer } from '../intake/received.answer';
import { PublicKey } from './public-key';
import { AnswerCallBack, FileComplaint } from './public.commands';
import { PublicSide } from './public-side';

@ApiTags('public')
@Controller('public/complaints')
@Public()
export class PublicController {
  constructor(private readonly side: PublicSide) {}

  @PublicRecords('', '网上投诉 Files a complaint; the receipt code is told here and nowhere else.', ReceivedAnswer)
  @AtMost('filing')
  file(@PublicKey() key: string | undefined, @Body() form: FileComplaint): Promise<ReceivedAnswer> {
    return this.side.file(form, key);
  }

  @PublicRecords(
    ':receiptCode/feedback',
    '答回访 Says how satisfied the complainant is, once a result was told.',
    Answer,
  )
  @AtMost('reading')
  answer(
    @Param('receiptCode') code: string,
    @PublicKey() key: string | undefined,
    @Body() command: AnswerCallBack,
  ): Promise<Answer> {
    return this.side.answer(code, command, key);
  }
}
