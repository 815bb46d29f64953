import { createParamDecorator, UnsupportedMediaTypeException, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { MAX_FILE_BYTES, tooLarge } from './received-file';

const CSV = 'text/csv';

/** Marks a route that takes a CSV file as its body. */
export const TakesCsv = (): MethodDecorator => RouteConfig({ takesCsv: true });

/**
 * Lets CSV bodies through as a stream, unread, to the routes marked with `TakesCsv`; for every other one they are a 415.
 * One that is said to be too large is a 413 before it comes.
 */
export function acceptCsvBodies(server: FastifyInstance): void {
  server.addContentTypeParser(CSV, (request, body, done) => {
    const { takesCsv = false } = request.routeOptions.config as { takesCsv?: boolean };
    if (!takesCsv) return done(new UnsupportedMediaTypeException(`${CSV} is not taken here`));
    if (Number(request.headers['content-length']) > MAX_FILE_BYTES) return done(tooLarge(MAX_FILE_BYTES));
    done(null, body);
  });
}

/** The body as a stream. */
export const CsvBody = createParamDecorator((_data: unknown, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  throw new UnsupportedMediaTypeException(`send the file as the body, with Content-Type: ${CSV}`);
});
