import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { NotFound } from '../../kernel/refusal';
import { refusals } from '../../kernel/refusals';
import { Public } from '../access/access';
import { Answers } from '../answers';
import { kinds } from './problem-kinds';

export class ProblemMeaning {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ProblemCatalogue {
  @ApiProperty({ type: [ProblemMeaning] }) items!: ProblemMeaning[];
}

const catalogue: ProblemMeaning[] = [
  ...Object.entries(kinds).map(([code, { status, zh, en }]) => ({ code, status, zh, en })),
  ...Object.entries(refusals).map(([code, { zh, en }]) => ({ code, status: kinds.refused.status, zh, en })),
];

/** What the `type` of a problem points to. */
@ApiTags('problems')
@Controller('problems')
@Public()
export class ProblemsController {
  @Get()
  @Answers('Every kind of problem there is.', ProblemCatalogue)
  all(): ProblemCatalogue {
    return { items: catalogue };
  }

  @Get(':code')
  @Answers('One kind of problem.', ProblemMeaning)
  one(@Param('code') code: string): ProblemMeaning {
    const found = catalogue.find((problem) => problem.code === code);
    if (!found) throw new NotFound('problem', code);
    return found;
  }
}
