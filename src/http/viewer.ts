import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Malformed } from '../kernel/refusal';
import type { Viewer } from '../vault/opening/personal-data.port';
import { ACTOR_HEADER, actorOf } from './caller';

/** Why personal data is looked at, percent-encoded where it is not ASCII: 督查员 and 审计 see none without it. */
export const REASON_HEADER = 'casetrail-reason';
const LONGEST = 500;

function reasonOf(header: string | undefined): string | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const reason = decoded(header.trim());
  if (reason === undefined || reason.length > LONGEST)
    throw new Malformed([
      { field: REASON_HEADER, reason: `must be percent-encoded UTF-8 of at most ${LONGEST} characters` },
    ]);
  return reason;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

export function viewerOf({ headers }: FastifyRequest): Viewer {
  const stated = single(headers[ACTOR_HEADER]);
  return {
    ...(stated !== undefined && { actor: actorOf(stated) }),
    reason: reasonOf(single(headers[REASON_HEADER])),
  };
}

/** Who asks a question whose answer may hold personal data. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Of a route that may show personal data. */
export const ApiReason = (): MethodDecorator =>
  ApiHeader({
    name: REASON_HEADER,
    required: false,
    description: 'Why personal data is looked at; without it 督查员 and 审计 see 已封存 in its place.',
  });
