import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Envelope } from '../commands/envelope';
import type { Actor } from '../kernel/event';
import { Malformed, NotFound } from '../kernel/refusal';

/** The request does not say who acts (401). */
export class Unidentified extends Error {}

/** Header that states who acts; it is believed, so that the server listens on this machine only (see `config.ts`). */
export const ACTOR_HEADER = 'casetrail-actor';

const PAIR = /^\s*(id|role|unit)\s*=\s*([\w.~%@-]{1,200})\s*$/;

/** `id=wang; role=handler; unit=shaoguan`, each value percent-encoded where it must be. */
export function actorOf(header: string | undefined): Actor {
  if (header === undefined) throw new Unidentified(`send who acts: “${ACTOR_HEADER}: id=…; role=…; unit=…”`);
  const pairs = header.split(';').map((part) => PAIR.exec(part));
  const stated = new Map(pairs.filter((pair) => pair !== null).map((pair) => [pair[1], decoded(pair[2] ?? '')]));
  const [id, role, unit] = [stated.get('id'), stated.get('role'), stated.get('unit')];
  if (!id || !role || !unit || pairs.length !== 3) {
    throw new Malformed([{ field: ACTOR_HEADER, reason: 'must be “id=…; role=…; unit=…”' }]);
  }
  return { id, role, unit };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Malformed([{ field: ACTOR_HEADER, reason: `“${text}” is not percent-encoded UTF-8` }]);
  }
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** The key of the header, 1 to 200 printable ASCII characters; `Malformed` for another one. */
export function keyOf(stated: string | string[] | undefined): string | undefined {
  const header = single(stated);
  if (header === undefined) return undefined;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Malformed([
      { field: 'idempotency-key', reason: 'must be 1 to 200 printable ASCII characters without spaces' },
    ]);
  }
  return key;
}

function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined)
    throw new Malformed([{ field: 'if-match', reason: 'must be the version of the case, as "3"' }]);
  return Number(version);
}

export function envelopeOf(request: FastifyRequest): Envelope {
  const { headers } = request;
  return {
    caller: actorOf(single(headers[ACTOR_HEADER])),
    key: keyOf(headers['idempotency-key']),
    ifMatch: versionOf(headers['if-match']),
  };
}

/** Who gives a command and how it is to be taken, from the request's headers. */
export const By = createParamDecorator((_data: unknown, context: ExecutionContext): Envelope =>
  envelopeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The stream a command is about: the id of the path and the envelope. */
export interface Target {
  readonly id: string;
  readonly envelope: Envelope;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The UUID in the path; anything else names nothing there is. */
export function pathId(request: FastifyRequest, what: string): string {
  const { id = '' } = request.params as { id?: string };
  if (!UUID.test(id)) throw new NotFound(what, id);
  return id;
}

/** `@On('complaint')`: the thing that the path names, with the envelope of the command. */
export const On = createParamDecorator((what: string, context: ExecutionContext): Target => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { id: pathId(request, what), envelope: envelopeOf(request) };
});

/** `@Named('complaint')`: the id in the path of a question. */
export const Named = createParamDecorator((what: string, context: ExecutionContext): string =>
  pathId(context.switchToHttp().getRequest<FastifyRequest>(), what),
);
