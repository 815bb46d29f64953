import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { acceptFileBodies } from '../../attachments/file-body';
import { acceptCsvBodies } from '../../imports/csv-body';
import { MetricsAccess } from '../../identity/access/metrics-access';
import { serveSetUpPage } from '../../identity/set-up-page';
import { Malformed } from '../../kernel/refusal';
import { faultsOf, VALIDATION } from '../../validation/validated';
import { setAnswerHeaders } from './answer-headers';
import { acceptJsonBodies, MAX_BODY_BYTES } from './json-body';
import { Metrics } from './metrics';
import { openApi } from '../routes/open-api';
import { languageOf } from '../problems/problem-kinds';
import { PROBLEM_TYPE, ProblemFilter, problemOf } from '../problems/problem.filter';
import { InputPipe } from '../input.pipe';
import { logRequests } from './request-log';
import { setSecurityHeaders } from './security-headers';
import { KnownRoutes } from '../routes/known-routes';

// Nest brings a version of Fastify of its own, with types of its own.
type Asked = Pick<IncomingMessage, 'headers'>;

/** The server; even an address that its router cannot read is answered with a problem. */
export const httpAdapter = (trustedProxies: readonly string[]): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    frameworkErrors: (error: Error, { headers }: Asked, { raw }: { readonly raw: ServerResponse }) => {
      const problem = problemOf(error, languageOf(headers['accept-language']));
      raw.writeHead(problem.status, { 'content-type': PROBLEM_TYPE }).end(JSON.stringify(problem));
    },
  });

/** Everything that stands between the network and the controllers. */
export function setUpHttp(app: INestApplication, publicUrl: string, logger: Logger): void {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  const metrics = app.get(Metrics);
  const routes = new KnownRoutes();
  routes.observe(server);
  logRequests(server, logger);
  setSecurityHeaders(server, publicUrl);
  setAnswerHeaders(server);
  refuseNul(server);
  letGoWhenClosing(server);
  acceptJsonBodies(server);
  acceptCsvBodies(server);
  acceptFileBodies(server);
  metrics.observe(server);
  server.get('/metrics', async (request, reply) => {
    await app.get(MetricsAccess).require(request.headers.authorization);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  serveSetUpPage(server);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(
    new InputPipe({
      ...VALIDATION,
      transform: true,
      exceptionFactory: (errors: ValidationError[]) => new Malformed(faultsOf(errors)),
    }),
  );
  app.useGlobalFilters(new ProblemFilter(routes));
  // Put together when somebody asks for it: it takes a third of a second, and tools beside the program serve nobody.
  SwaggerModule.setup('docs', app, () => openApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Casetrail 案迹',
  });
}

/** No address means a NUL, and the database cannot look for one. */
function refuseNul(server: FastifyInstance): void {
  server.addHook('onRequest', ({ url }, _reply, done) => {
    if (!url.includes('%00')) return done();
    const asked = new URLSearchParams(url.split('?')[1]);
    const field = [...asked].find(([, value]) => value.includes('\0'))?.[0] ?? 'address';
    done(new Malformed([{ field, reason: 'must not hold a NUL' }]));
  });
}

/** A client keeps its connection after an answer, for minutes: those answered while the server closes would hold it up. */
function letGoWhenClosing(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onResponse', (_request, _reply, done) => {
    if (closing) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
}
