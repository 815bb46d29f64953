import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../vault/opening/personal-data.port';
import { callerOf } from './caller';
import { REASON_HEADER, reasonOf } from './reason';

export const viewerOf = (request: FastifyRequest): Viewer => ({
  actor: callerOf(request).actor,
  reason: reasonOf(request),
});

/** Who asks a question whose answer may hold personal data. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Of a route that may show personal data, or a confidential case. */
export const ApiReason = (): MethodDecorator =>
  ApiHeader({
    name: REASON_HEADER,
    required: false,
    description:
      'Why personal data is looked at, percent-encoded where it is not ASCII: without it 督查员 and 审计 see 已封存 in its place, and they and 分管领导 see no confidential case.',
  });
