import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problem } from '../answers';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

/** The OpenAPI document of the whole interface. */
export function openApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Casetrail 案迹')
      .setDescription(
        'Complaint handling that can be trusted. Times are ISO 8601 with offset; money is a decimal string with its currency.',
      )
      .setVersion('0.1.0')
      .addBearerAuth({
        type: 'http',
        description: 'The access token of `POST /api/session`, or of the identity provider.',
      })
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}` },
  );
  nameTheRest(document);
  for (const [path, { get, post, delete: remove }] of Object.entries(document.paths)) {
    for (const operation of [get, post, remove]) if (operation) complete(path, operation);
  }
  return document;
}

/** The router calls what takes the rest of a path `*`; here it has a name, and its slashes are told by its description. */
function nameTheRest({ paths }: OpenAPIObject): void {
  for (const [path, item] of Object.entries(paths).filter(([each]) => each.endsWith('*'))) {
    Reflect.deleteProperty(paths, path);
    paths[path.replace(/\*$/, '{path}')] = item;
  }
}

/** Says what holds for every operation and no decorator says: the ids in its path, and that all problems have one shape. */
function complete(path: string, operation: Operation): void {
  const parameters = (operation.parameters ??= []);
  parameters.push(...idsIn(path).filter(({ name }) => !parameters.some((known) => named(known) === name)));
  const { responses } = operation;
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) >= 400 && response && !('$ref' in response)) response.content ??= problem('').content;
  }
  if (operation.requestBody) {
    responses['413'] ??= problem('The body is too large.');
    responses['415'] ??= problem('The body is of another content type.');
  }
  responses.default ??= problem('Whatever else goes wrong, in the same shape.');
}

const named = (parameter: Parameter): string | undefined => ('name' in parameter ? parameter.name : undefined);

const idsIn = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const, ...(name === 'id' && { format: 'uuid' }) },
  }));
