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
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';
import { Incomplete } from './incomplete';
import { ReadModels } from './read-models';

const READS = 'casetrail:reads';
/** How many cases are incomplete in the read models of an answer; absent when none is. */
export const INCOMPLETE_HEADER = 'casetrail-incomplete-cases';

@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly models: ReadModels,
    private readonly incomplete: Incomplete,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const models = this.reflector.getAllAndOverride<readonly string[]>(READS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { after } = context.switchToHttp().getRequest<FastifyRequest>().query as { after?: unknown };
    await this.models.reached(models, after);
    const parked = await this.incomplete.in(models);
    if (parked.size > 0) context.switchToHttp().getResponse<FastifyReply>().header(INCOMPLETE_HEADER, parked.size);
    return next.handle();
  }
}

/** The read models a route answers from: it waits until they have reached `?after=`, and says 503 while one is being built. */
export const Reads = (...models: string[]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(READS, models), UseInterceptors(ReadYourWrites));
