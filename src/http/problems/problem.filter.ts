import {
  Catch,
  HttpException,
  Logger,
  MethodNotAllowedException,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Conflict, Malformed, NotFound, Refusal, Stale, Unavailable } from '../../kernel/refusal';
import { languageOf, kinds, wordsOf, type Language, type ProblemKind } from './problem-kinds';
import type { ProblemDetails } from './problem';
import { Forbidden } from '../access/forbidden';
import { Unidentified } from '../caller';
import { TooManyRequests } from '../limits/too-many-requests';
import { askedIn } from '../server/request-log';
import type { KnownRoutes } from '../routes/known-routes';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The one place that knows how the refusals and errors of the domain look over HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly routes: KnownRoutes) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const allowed = thrown instanceof NotFoundException ? this.routes.methodsOf(request.url.split('?')[0] ?? '') : [];
    const error = allowed.length > 0 ? new MethodNotAllowedException(`takes ${allowed.join(', ')}`) : thrown;
    const problem = problemOf(error, languageOf(request.headers['accept-language']));
    if (problem.status === 500) this.logger.error({ err: error, ...askedIn(request) });
    if (allowed.length > 0) void reply.header('Allow', allowed.join(', '));
    if (error instanceof Unavailable || error instanceof TooManyRequests)
      void reply.header('Retry-After', String(error.retryAfter));
    if (error instanceof Unidentified) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
  }
}

/** What the caller is told of an error: never its stack, never the inside of a bug. */
export function problemOf(error: unknown, language: Language): ProblemDetails {
  const of = (kind: ProblemKind, detail: string, code: string = kind): ProblemDetails => ({
    type: `/api/problems/${code}`,
    title: kinds[kind][language],
    status: kinds[kind].status,
    detail,
    code,
  });
  if (error instanceof Refusal) return of('refused', wordsOf(error.code, error.facts, language), error.code);
  if (error instanceof Malformed) return { ...of('malformed', error.message), fields: [...error.faults] };
  if (error instanceof NotFound) return of('not-found', error.message);
  if (error instanceof Conflict) return of('conflict', error.message);
  if (error instanceof Stale) return of('stale', error.message);
  if (error instanceof Unidentified) return of('unidentified', error.message);
  if (error instanceof Forbidden) return of('forbidden', error.message);
  if (error instanceof TooManyRequests) return of('too-many-requests', error.message);
  if (error instanceof Unavailable) return of('unavailable', error.message, error.code);
  return (
    ofFramework(error, of) ??
    of(
      'internal',
      language === 'zh' ? '请稍后重试，或与管理员联系。' : 'Please try again later, or tell the administrator.',
    )
  );
}

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'malformed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  // A part of the address is too long: nothing of ours has such a name.
  414: 'not-found',
  415: 'unsupported-media-type',
};

/** Errors of Nest and Fastify before our code is reached: unknown route, oversized or unreadable body. */
function ofFramework(
  error: unknown,
  of: (kind: ProblemKind, detail: string) => ProblemDetails,
): ProblemDetails | undefined {
  if (!(error instanceof Error)) return undefined;
  const status =
    error instanceof HttpException ? error.getStatus() : 'statusCode' in error ? Number(error.statusCode) : 500;
  const kind = KIND_OF_STATUS[status];
  return kind && of(kind, error.message);
}
