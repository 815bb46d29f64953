import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, switchMap, type Observable } from 'rxjs';
import { EventLog } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { Malformed } from '../../src/kernel/refusal';
import { ProjectionRuntime } from '../runtime/projection-runtime';

const READS = 'casetrail:reads';

/** How long a question waits for its read model before it says 503. */
const PATIENCE_MS = 5000;

@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly runtime: ProjectionRuntime,
    private readonly log: EventLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const models = this.reflector.getAllAndOverride<readonly string[]>(READS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { after } = context.switchToHttp().getRequest<FastifyRequest>().query as { after?: unknown };
    const position = after === undefined ? this.log.beginning : this.positionIn(after);
    return from(this.runtime.waitFor(models, position, PATIENCE_MS)).pipe(switchMap(() => next.handle()));
  }

  /** A position of this kind of log differs from the beginning in its digits only. */
  private positionIn(after: unknown): Position {
    if (typeof after === 'string' && after.replace(/\d/g, '0') === this.log.beginning) return after;
    throw new Malformed([
      { field: 'after', reason: 'must be a position that this log has given, as in the answer of a command' },
    ]);
  }
}

/** The read models a route answers from: it waits until they have reached `?after=`, and says 503 while one is being built. */
export const Reads = (...models: string[]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(READS, models), UseInterceptors(ReadYourWrites));
