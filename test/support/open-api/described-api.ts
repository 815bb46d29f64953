import { Api, type Reply } from '../application/api';
import { operationFor, type Document, type NamedOperation } from './document';
import { judgeOf, type Judge } from './strict-schemas';

/** An API whose every answer, and every body it takes, is held against its own description. */
export class DescribedApi extends Api {
  /** `operationId status` of everything that was answered. */
  readonly seen = new Set<string>();
  /** Where an answer led to with `Location`. */
  readonly locations = new Set<string>();
  readonly faults: string[] = [];
  private readonly judge: Judge;

  constructor(
    { url, doors }: Api,
    private readonly document: Document,
  ) {
    super(url, doors);
    this.judge = judgeOf(document);
  }

  override async ask(path: string, init: RequestInit = {}): Promise<Reply> {
    const reply = await super.ask(path, init);
    const method = init.method ?? 'GET';
    const found = operationFor(this.document, method, path);
    if (found) this.hold(found, init, reply);
    else this.faults.push(`${method} ${path} is not described`);
    const location = reply.headers.get('location');
    if (location !== null) this.locations.add(location);
    return reply;
  }

  /** What is wrong with a value by the schema of this name. */
  judgement(schema: string, value: unknown): readonly string[] {
    return this.judge({ $ref: `#/components/schemas/${schema}` }, value);
  }

  private hold(
    { operation }: NamedOperation,
    { body }: RequestInit,
    { status, headers, body: answer, text }: Reply,
  ): void {
    const { operationId, responses, requestBody } = operation;
    const about = `${operationId} ${status}`;
    this.seen.add(about);
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    const schema = (responses[status] ?? responses.default)?.content?.[type]?.schema;
    if (!schema) this.faults.push(`${about} is not described as ${type}`);
    else this.note(about, this.judge(schema, type.endsWith('json') ? answer : text));
    const taken = requestBody?.content['application/json']?.schema;
    if (status < 300 && taken && typeof body === 'string')
      this.note(`${about} (body)`, this.judge(taken, JSON.parse(body)));
  }

  private note(about: string, faults: readonly string[]): void {
    this.faults.push(...faults.map((fault) => `${about}: ${fault}`));
  }
}
