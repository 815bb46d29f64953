import type { Receipt } from '../../../src/commands/envelope';

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

/** The header that says who acts. */
export const actor = (unit: string, id = `clerk-${unit}`, role = 'handler'): Record<string, string> => ({
  'casetrail-actor': `id=${encodeURIComponent(id)}; role=${role}; unit=${unit}`,
});

/** Speaks to an application as any client does. */
export class Api {
  constructor(readonly url: string) {}

  async ask(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(this.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask(path, { headers: { ...actor('shaoguan'), ...headers } });
  }

  post(path: string, body: unknown, { by = 'shaoguan', key, headers = {} }: Asking = {}): Promise<Reply> {
    const idempotency: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...actor(by), ...idempotency, ...headers },
      body: JSON.stringify(body),
    });
  }

  postCsv(path: string, file: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...actor('cfpb'), ...headers },
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

  /** The answer to a question; throws when there is none. */
  async read(path: string): Promise<unknown> {
    return expected(200, path, await this.get(path));
  }

  /** Gives a command; throws when it is not taken. */
  async record(path: string, body: unknown, asking: Asking = {}): Promise<Receipt> {
    return expected(201, path, await this.post(path, body, asking)) as Receipt;
  }

  /** Newest position of the log. */
  async head(): Promise<string> {
    return ((await this.read('/api/health/ready')) as { head: string }).head;
  }
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
