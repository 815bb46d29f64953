import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { Regimes } from '../../regimes/regimes';
import { lint } from './lint';
import { LintAnswer, LintText } from './lint.answers';
import { finesOfPacks } from './rules/cases/fines-of-packs';
import { asLinted } from './texts/text-formats';
import { countedByWeight } from './told-lines';

@ApiTags('reports')
@Controller('reports/lint')
@Permission('read-reports')
export class LintController {
  constructor(private readonly regimes: Regimes) {}

  @Post()
  @HttpCode(200)
  @Answers('检查总结 What contradicts itself in a report that is handed in; nothing is recorded.', LintAnswer)
  @ApiUnprocessableEntityResponse(problem('A rule says no; `code` names it.'))
  lint(@Body() { text, format = 'text' }: LintText): LintAnswer {
    const findings = lint(asLinted[format](text), finesOfPacks(this.regimes.all));
    return { ...countedByWeight(findings), findings };
  }
}
