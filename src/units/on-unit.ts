import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { envelopeOf, type Target } from '../http/caller';
import { NotFound } from '../kernel/refusal';
import { CODE } from '../validation/fields';

/** `@OnUnit()`: the unit that the path names, with the envelope of the command. */
export const OnUnit = createParamDecorator((_data: unknown, context: ExecutionContext): Target => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { code = '' } = request.params as { code?: string };
  if (!CODE.test(code)) throw new NotFound('unit', code);
  return { id: code, envelope: envelopeOf(request) };
});
