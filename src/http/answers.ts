import { applyDecorators, Header, HttpCode, Post, type Type } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiProperty,
  ApiServiceUnavailableResponse,
  ApiUnprocessableEntityResponse,
  ApiExtraModels,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Receipt } from '../commands/envelope';
import { Problem } from './problems/problem';

/** What a command answers: the fact is in the log, and where. */
export class Answer implements Receipt {
  @ApiProperty({ description: 'What the command was about.' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Version of the stream with this fact; also the ETag.' })
  version!: number;
  @ApiProperty({ description: 'Position of the fact in the log: give it as `?after=` to read your own write.' })
  position!: string;
}

/** A response of OpenAPI that is a problem. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
});

const unavailable = ApiServiceUnavailableResponse(problem('Not now; see Retry-After. Nothing was done.'));

const records = (path: string, summary: string, answer: Type<unknown>): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    ApiCreatedResponse({
      type: answer,
      headers: {
        ETag: { description: 'The new version.', schema: { type: 'string' } },
        Location: { description: 'Where to read it.', schema: { type: 'string' } },
      },
    }),
    ApiBadRequestResponse(problem('The input is malformed: `fields` says what and why.')),
    ApiNotFoundResponse(problem('There is no such thing.')),
    ApiConflictResponse(problem('Someone else was faster: read again and decide again.')),
    ApiUnprocessableEntityResponse(problem('A rule says no; `code` names it. Nothing was recorded.')),
    unavailable,
  );

const KEY = 'The same key again gives the same answer and records nothing.';

/** A route that records a fact: `POST path`, 201 with where it stands, and every way in which it can be refused. */
export const Records = (path: string, summary: string, answer: Type<unknown> = Answer): MethodDecorator =>
  applyDecorators(
    records(path, summary, answer),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: KEY }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The version you have seen.' }),
    ApiPreconditionFailedResponse(problem('The version in If-Match is no longer the newest.')),
  );

/** As `Records`, for somebody who says nothing of themselves; the answer is nobody else's and is kept nowhere. */
export const PublicRecords = (path: string, summary: string, answer: Type<unknown>): MethodDecorator =>
  applyDecorators(
    records(path, summary, answer),
    Header('Cache-Control', 'no-store'),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: `A random UUID. ${KEY}`,
      schema: { type: 'string', format: 'uuid' },
    }),
  );

/** A route that begins work which goes on after the answer: `POST path`, 202. */
export const Begins = (path: string, summary: string, answer: Type<unknown>): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    ApiAcceptedResponse({ type: answer }),
    ApiBadRequestResponse(problem('The input is malformed: `fields` says what and why.')),
    ApiNotFoundResponse(problem('There is no such thing.')),
    ApiUnprocessableEntityResponse(problem('It cannot be begun now; `code` says why.')),
    unavailable,
  );

/** A route that answers a question. */
export const Answers = (summary: string, answer: Type<unknown> | [Type<unknown>]): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    ApiOkResponse({ type: answer as Type<unknown> }),
    ApiBadRequestResponse(problem('The query is malformed.')),
    ApiNotFoundResponse(problem('There is no such thing.')),
    unavailable,
  );
