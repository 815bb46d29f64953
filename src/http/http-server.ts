import { ValidationPipe, type INestApplication } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { acceptCsvBodies } from '../imports/csv-body';
import { Malformed } from '../kernel/refusal';
import { faultsOf, VALIDATION } from '../validation/validated';
import { AnswerHeaders } from './answer-headers.interceptor';
import { acceptJsonBodies } from './json-body';
import { Metrics } from './metrics';
import { ProblemFilter } from './problem.filter';

/** Everything that stands between the network and the controllers. */
export function setUpHttp(app: INestApplication): void {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  const metrics = app.get(Metrics);
  acceptJsonBodies(server);
  acceptCsvBodies(server);
  metrics.observe(server);
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  app.setGlobalPrefix('api');
  app.useGlobalPipes(
    new ValidationPipe({
      ...VALIDATION,
      transform: true,
      exceptionFactory: (errors: ValidationError[]) => new Malformed(faultsOf(errors)),
    }),
  );
  app.useGlobalInterceptors(new AnswerHeaders());
  app.useGlobalFilters(new ProblemFilter());
  SwaggerModule.setup('docs', app, openApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Casetrail 案迹',
  });
}

/** The OpenAPI document of the whole interface. */
export const openApi = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Casetrail 案迹')
      .setDescription(
        'Complaint handling that can be trusted. Times are ISO 8601 with offset; money is a decimal string with its currency.',
      )
      .setVersion('0.1.0')
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}` },
  );
