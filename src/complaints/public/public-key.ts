import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { keyOf } from '../../http/caller';
import { Malformed } from '../../kernel/refusal';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `@PublicKey()`: the idempotency key of somebody who is nobody in particular. It is all that tells one complainant from another,
 * so that it must be one that nobody else can have: a random UUID.
 */
export const PublicKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const key = keyOf(headers['idempotency-key']);
  if (key === undefined || UUID.test(key)) return key?.toLowerCase();
  throw new Malformed([
    { field: 'idempotency-key', reason: 'must be a random UUID: no other complainant may have it' },
  ]);
});
