import {
  createParamDecorator,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { MAX_ATTACHMENT_BYTES } from './attachment-store';
import { FILE_KINDS } from './file-kinds';

/** Says nothing of the content. */
export const ANY_TYPE = 'application/octet-stream';

export const FILE_TYPES: readonly string[] = [
  ANY_TYPE,
  ...FILE_KINDS.flatMap(({ type, alsoCalled }) => [type, ...alsoCalled]),
];

/** Marks a route that takes a file as its body. */
export const TakesFile = (): MethodDecorator => RouteConfig({ takesFile: true });

/**
 * Lets files through as a stream, unread, to the routes marked with `TakesFile`; for every other one they are a 415. One that
 * is said to be too large is a 413 before it comes.
 */
export function acceptFileBodies(server: FastifyInstance): void {
  server.addContentTypeParser([...FILE_TYPES], (request, body, done) => {
    const { takesFile = false } = request.routeOptions.config as { takesFile?: boolean };
    if (!takesFile) return done(new UnsupportedMediaTypeException('files are not taken here'));
    if (Number(request.headers['content-length']) > MAX_ATTACHMENT_BYTES) {
      return done(new PayloadTooLargeException(`the file is larger than ${MAX_ATTACHMENT_BYTES} bytes`));
    }
    done(null, body);
  });
}

export interface FileInRequest {
  readonly body: Readable;
  /** The media type that the client states, without its parameters. */
  readonly stated: string;
}

/** The body as a stream, and what it is said to be. */
export const FileBody = createParamDecorator((_data: unknown, context: ExecutionContext): FileInRequest => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const [stated = ''] = (headers['content-type'] ?? '').split(';');
  if (body instanceof Readable) return { body, stated: stated.trim().toLowerCase() };
  throw new UnsupportedMediaTypeException(`send the file as the body, with its Content-Type or ${ANY_TYPE}`);
});
