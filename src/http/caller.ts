import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Envelope } from '../commands/envelope';
import type { Actor } from '../kernel/event';
import { Malformed, NotFound } from '../kernel/refusal';

/** Nobody is named who may act: no token, or one that is no longer good (401). Which of these it is, is not told. */
export class Unidentified extends Error {
  constructor() {
    super('sign in, and send “Authorization: Bearer …”');
    this.name = 'Unidentified';
  }
}

/** Who asks, and in which session. */
export interface Caller {
  readonly actor: Actor;
  /** None when an identity provider keeps the sessions. */
  readonly session?: string;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** The guard says who asks; nobody else does. */
export const putCaller = (request: FastifyRequest, caller: Caller): void => void callers.set(request, caller);

/** Who asks; throws `Unidentified` on a route that is open to anybody. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Unidentified();
  return caller;
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
    caller: callerOf(request).actor,
    key: keyOf(headers['idempotency-key']),
    ifMatch: versionOf(headers['if-match']),
  };
}

/** Who gives a command and how it is to be taken, from the request's headers. */
export const By = createParamDecorator((_data: unknown, context: ExecutionContext): Envelope =>
  envelopeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** `@Asking()`: who asks a question, and in which session. */
export const Asking = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
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
