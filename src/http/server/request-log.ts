import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** What the log says of a request: what was asked, and nothing else: bodies, headers and queries may be personal. */
export const askedIn = ({ id, method, url }: Pick<FastifyRequest, 'id' | 'method' | 'url'>): object => ({
  req: { id, method, path: withoutCode(url.split('?')[0] ?? '') },
});

/**
 * One line for every request and what came of it. Hooks of the server write it: as a middleware with a context of its own,
 * as `nestjs-pino` has it, it made every promise of a request dearer.
 */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
    const level = statusCode >= 500 ? 'error' : 'debug';
    if (logger.isLevelEnabled(level)) {
      const answer = { res: { statusCode }, responseTime: Math.round(elapsedTime) };
      logger[level]({ ...askedIn(request), ...answer }, 'request answered');
    }
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    logger.debug(askedIn(request), 'request given up by whoever asked');
    done();
  });
}

/** A receipt code in an address opens the case to whoever reads it. */
const withoutCode = (path: string): string => path.replace(/^(\/api\/public\/complaints\/)[^/]+/, '$1…');
