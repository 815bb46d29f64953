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
import { type Observable } from 'rxjs';
import { ReadModels } from './read-models';

const READS = 'casetrail:reads';

@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly models: ReadModels,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const models = this.reflector.getAllAndOverride<readonly string[]>(READS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { after } = context.switchToHttp().getRequest<FastifyRequest>().query as { after?: unknown };
    await this.models.reached(models, after);
    return next.handle();
  }
}

/** The read models a route answers from: it waits until they have reached `?after=`, and says 503 while one is being built. */
export const Reads = (...models: string[]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(READS, models), UseInterceptors(ReadYourWrites));
