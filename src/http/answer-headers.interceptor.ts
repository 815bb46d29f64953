import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** `ETag` and `Location` for every answer that tells where a fact stands. */
@Injectable()
export class AnswerHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { url, method } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (method !== 'POST' || !isReceipt(answer)) return;
        void reply.header('ETag', `"${answer.version}"`).header('Location', locationOf(url, answer.id));
      }),
    );
  }
}

const isReceipt = (answer: unknown): answer is { id: string; version: number } =>
  typeof answer === 'object' && answer !== null && 'version' in answer && 'id' in answer && 'position' in answer;

/** `/api/complaints` → `/api/complaints/7`; `/api/complaints/7/fines` → `/api/complaints/7`. */
function locationOf(url: string, id: string): string {
  const [path = ''] = url.split('?');
  const [, api = '', collection = ''] = path.split('/');
  return `/${api}/${collection}/${encodeURIComponent(id)}`;
}
