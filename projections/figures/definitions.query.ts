import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { COUNTED, type Counted } from '../../src/figures/counted.rules';
import type { FigureDefinition } from '../../src/figures/definition';
import { DEFINITIONS } from '../../src/figures/definitions';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Malformed, NotFound } from '../../src/kernel/refusal';
import { Code, Count } from '../../src/validation/fields';
import { countedBy } from './asked';
import { definitionAnswer, DefinitionList } from './definitions.answer';

export class DefinitionsQuery {
  @Code({ optional: true, about: 'Id of a definition: that one in all its versions; every one when left out.' })
  figure?: string;
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 9999, about: 'With `figure`: that version alone.' })
  version?: number;
}

@ApiTags('statistics')
@Controller('statistics/definitions')
@Permission('read-statistics')
export class DefinitionsController {
  @Get()
  @Answers(
    '指标定义 What each figure is, in every version or in the one asked for, and what is counted for it.',
    DefinitionList,
  )
  definitions(@Query() query: DefinitionsQuery): DefinitionList {
    const found = foundBy(query);
    const counted = query.figure === undefined ? undefined : new Set(found.flatMap(countedBy));
    return {
      items: found.map(definitionAnswer),
      counted: ALL_COUNTED.filter(({ figure }) => counted?.has(figure) ?? true),
    };
  }
}

const ALL_COUNTED = Object.entries(COUNTED).map(([figure, { zh, ...thing }]) => ({
  figure: figure as Counted,
  name: zh,
  ...thing,
}));

/** A version that was used once stays: whoever was led to it finds it. Throws `NotFound` for one that there is none of. */
function foundBy({ figure, version }: DefinitionsQuery): readonly FigureDefinition[] {
  if (figure === undefined) {
    if (version === undefined) return DEFINITIONS;
    throw new Malformed([{ field: 'version', reason: 'needs the figure that it is a version of' }]);
  }
  const found = DEFINITIONS.filter((each) => each.id === figure && (version === undefined || each.version === version));
  if (found.length > 0) return found;
  throw new NotFound('figure definition', version === undefined ? figure : `${figure}@${String(version)}`);
}
