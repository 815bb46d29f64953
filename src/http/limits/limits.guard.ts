import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiTooManyRequestsResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { problem } from '../answers';
import { Buckets, type Limit } from './buckets';
import { networkOf } from './network';
import { TooManyRequests } from './too-many-requests';

/** What one address may do without saying who it is; each program counts for itself. */
const LIMITS = {
  filing: { burst: 10, perSeconds: 600 },
  reading: { burst: 60, perSeconds: 60 },
  signingIn: { burst: 120, perSeconds: 60 },
} as const satisfies Record<string, Limit>;
type Use = keyof typeof LIMITS;

const USE = 'casetrail:limit';

/** Refuses an address that asks too often, before anything else is done for it. */
@Injectable()
export class LimitsGuard implements CanActivate {
  private readonly buckets: Readonly<Record<Use, Buckets>> = {
    filing: new Buckets(LIMITS.filing),
    reading: new Buckets(LIMITS.reading),
    signingIn: new Buckets(LIMITS.signingIn),
  };

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const use = this.reflector.get<Use>(USE, context.getHandler());
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const seconds = this.buckets[use].take(networkOf(ip));
    if (seconds > 0) throw new TooManyRequests(seconds);
    return true;
  }
}

/** The route is open to anybody, so often by one address. */
export const AtMost = (use: Use): MethodDecorator =>
  applyDecorators(
    SetMetadata(USE, use),
    UseGuards(LimitsGuard),
    ApiTooManyRequestsResponse(problem('This address asks too often; see Retry-After.')),
  );
