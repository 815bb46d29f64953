import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../../src/commands/envelope';
import type { Actor } from '../../../src/kernel/event';
import type { Doors } from './doors';
import { commanding, reading } from './who-asks';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined when it is none. */
  readonly body: unknown;
}

export interface Asking {
  /** Code of the unit that the clerk acts for. */
  readonly by?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 120_000;

/** Stands for the token of somebody until the request is sent. */
const ACTS_AS = 'acts-as';

/** Who asks: an account is made for it, and the request carries a token of that account. */
export const as = (actor: Actor): Record<string, string> => ({ [ACTS_AS]: JSON.stringify(actor) });

/** A clerk of a unit. */
export const actor = (unit: string, id = `clerk-${unit}`, role = 'handler'): Record<string, string> =>
  as({ id, role, unit });

/** Somebody who may watch the read models being built. */
export const WATCHING = as(reading('/api/projections'));

/** Nobody: the request carries no token. */
export const NOBODY: Readonly<Record<string, string>> = { [ACTS_AS]: '' };

/** Speaks to an application as any client does. */
export class Api {
  constructor(
    readonly url: string,
    readonly doors: Doors,
  ) {}

  async ask(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = await this.headers((init.headers ?? {}) as Record<string, string>);
    const response = await fetch(this.url + path, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  }

  /** Headers as they are sent: with the token of whoever acts. */
  async headers({ [ACTS_AS]: acts, ...headers }: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    if (acts === undefined || acts === '') return headers;
    return { authorization: `Bearer ${await this.doors.tokenOf(JSON.parse(acts) as Actor, this.url)}`, ...headers };
  }

  /** As somebody who may see everything there, when nobody is named. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask(path, { headers: { ...as(reading(path)), ...headers } });
  }

  post(path: string, body: unknown, { by = 'shaoguan', key, headers = {} }: Asking = {}): Promise<Reply> {
    const idempotency: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as(commanding(path, by)), ...idempotency, ...headers },
      body: JSON.stringify(body),
    });
  }

  postCsv(path: string, file: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...as(commanding(path, 'cfpb')), ...headers },
      body: typeof file === 'string' ? file : new Uint8Array(file),
    });
  }

  /** Hands in a file; `type` is what it is said to be. */
  postFile(path: string, content: Buffer, type = 'application/octet-stream'): Promise<Reply> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': type, ...actor('shaoguan') },
      body: new Uint8Array(content),
    });
  }

  /** Asks until there is something else than “not now”; throws when that takes too long. */
  async answered(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
      const reply = await this.get(path, headers);
      if (reply.status !== 503) return reply;
      if (Date.now() > end) throw new Error(`${path} was answered with 503 for ${PATIENCE_MS / 1000} s`);
    }
  }

  /** The answer to a question, once there is one; throws when it is another than 200. */
  async read(path: string): Promise<unknown> {
    return expected(200, path, await this.answered(path));
  }

  /** Gives a command, again as long as it waits for what it reads; throws when it is not taken. */
  async record(path: string, body: unknown, asking: Asking = {}): Promise<Receipt> {
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
      const reply = await this.post(path, body, asking);
      if (!isNotRecordedYet(reply) || Date.now() > end) return expected(201, path, reply) as Receipt;
    }
  }

  /** Newest position of the log. */
  async head(): Promise<string> {
    return ((await this.read('/api/health/ready')) as { head: string }).head;
  }
}

/** Whether a command was not looked at because a read model is behind: nothing was recorded. */
function isNotRecordedYet({ status, body }: Reply): boolean {
  const { code = '' } = (body ?? {}) as { readonly code?: string };
  return status === 503 && ['not-caught-up', 'read-model-building'].includes(code);
}

function expected(status: number, path: string, reply: Reply): unknown {
  if (reply.status === status) return reply.body;
  throw new Error(`${path} answered ${reply.status} and not ${status}: ${reply.text}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
