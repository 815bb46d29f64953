import { applyDecorators } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
} from '@nestjs/swagger';
import { problem } from './answers';
import { Problem } from './problems/problem';

/** The position of the log at which everything in an answer stands. */
export const POSITION_HEADER = 'casetrail-position';

/** A route that answers with as much as there is, while it is read. */
export const Streams = (summary: string, types: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    ApiOkResponse({
      description: 'A stream; it is whole unless the connection breaks off.',
      headers: {
        [POSITION_HEADER]: { description: 'Position at which all of it stands.', schema: { type: 'string' } },
      },
      content: Object.fromEntries(types.map((type) => [type.split(';')[0] ?? type, { schema: { type: 'string' } }])),
    }),
    ApiBadRequestResponse(problem('The query is malformed.')),
    ApiNotFoundResponse(problem('There is no such thing.')),
    ApiServiceUnavailableResponse(problem('Not now; see Retry-After.')),
  );
