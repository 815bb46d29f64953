import { ACCOUNT_ROLES } from '../../src/identity/roles';
import type { Actor } from '../../src/kernel/event';
import { Doors } from '../support/application/doors';
import { acceptedCase, registerUnits } from '../support/application/told/cases';
import { caughtUp } from '../support/application/running/caught-up';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { LINES } from '../identity/matrix/table';
import { operationsOf, type Document, type NamedOperation } from '../support/open-api/document';
import { dice, MadeUp } from '../support/open-api/made-up';
import { judgeOf, type Judge } from '../support/open-api/strict-schemas';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 5_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_302);
const AT_ONCE = 8;

/** It is told for as long as somebody listens. */
const ENDLESS = 'GET /api/projections/progress';

let app: RunningApplication;
let document: Document;
let judge: Judge;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  known.id = [await acceptedCase(app.api), await acceptedCase(app.api)];
  await caughtUp(app.api);
  document = (await app.api.read('/api/openapi.json')) as Document;
  judge = judgeOf(document);
});
afterAll(() => app.end());

const known: Record<string, readonly string[]> = {
  code: ['shaoguan', 'ruyuan', 'not-the-holder'],
  name: ['weather'],
  readModel: ['case-list', 'statistics'],
  year: ['2026', '2099'],
  account: ['nobody-known'],
};

/** Somebody, or nobody: with which token a request is sent, and what it may do at most. */
interface Sender {
  readonly authorization?: string;
  readonly role?: string;
}

interface Sent {
  readonly named: NamedOperation;
  readonly sender: Sender;
  readonly path: string;
  readonly init: Omit<RequestInit, 'body'> & { readonly body?: string };
}

async function senderOf(made: MadeUp): Promise<Sender> {
  const kind = made.roll();
  if (kind < 0.1) return {};
  if (kind < 0.25)
    return { authorization: made.one(['Bearer', 'Bearer x.y.z', 'Basic YTpi', 'Bearer eyJhbGciOiJub25lIn0.e30.']) };
  const role = made.one(ACCOUNT_ROLES);
  const unit = made.one(['shaoguan', 'ruyuan', 'guangdong', '*']);
  const actor: Actor = { id: `${role}-of-${unit === '*' ? 'all' : unit}`, role, unit };
  return { authorization: `Bearer ${await doors.tokenOf(actor)}`, role };
}

let doors: Doors;
beforeAll(() => {
  doors = new Doors(() => app.databaseUrl);
});

function bodyOf(made: MadeUp, { operation }: NamedOperation): { type?: string; body?: string } {
  const content = operation.requestBody?.content ?? {};
  const json = content['application/json'];
  if (!json) {
    const type = Object.keys(content)[0];
    return type === undefined
      ? {}
      : { type: type.includes('*') ? 'text/plain' : type, body: made.one(['a,b\n1,2\n', '', '\u0000']) };
  }
  const whole = made.value(json.schema);
  const sent = made.chance(0.35) ? made.broken(whole) : whole;
  const text = JSON.stringify(sent);
  return { type: 'application/json', body: made.chance(0.03) ? text.slice(0, -1) : text };
}

async function requestOf(made: MadeUp): Promise<Sent> {
  const operations = operationsOf(document).filter(({ method, path }) => `${method} ${path}` !== ENDLESS);
  const named = made.one(operations);
  const sender = await senderOf(made);
  const { type, body } = named.method === 'POST' ? bodyOf(made, named) : {};
  const headers: Record<string, string> = {
    ...(sender.authorization !== undefined && { authorization: sender.authorization }),
    ...(type !== undefined && { 'content-type': type }),
    ...(made.chance(0.1) && { 'if-match': made.one(['"1"', '"99"', 'W/"2"', '*', 'x']) }),
    ...(made.chance(0.1) && {
      'idempotency-key': made.one(['one', 'two words', '8e03978e-40d5-43e8-bc93-6894a57f9324']),
    }),
    ...(made.chance(0.1) && { 'casetrail-reason': made.one(['%E6%8A%BD%E6%9F%A5', '%', 'x'.repeat(600)]) }),
    ...(made.chance(0.2) && { 'accept-language': made.one(['en', 'zh-CN', 'fr;q=0.1', ';;']) }),
  };
  return { named, sender, path: made.address(named, known), init: { method: named.method, headers, body } };
}

const allowed = new Map(LINES.map(({ route, roles }) => [route, roles]));

/** What is wrong with an answer; nothing when it is as it should be. */
function faultsOf(
  { named: { method, path, operation }, sender: { role } }: Sent,
  status: number,
  type: string,
  text: string,
): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push('it failed inside');
  const roles = allowed.get(`${method} ${path}`) ?? [];
  const mayNot = roles.length > 0 && (role === undefined || !roles.includes(role));
  if (mayNot && status < 300) faults.push(`a ${role ?? 'stranger'} may not`);
  if (roles.length > 0 && role === undefined && status !== 401 && status !== 404 && status !== 400)
    faults.push('a stranger is told something else than 401');
  const schema = (operation.responses[status] ?? operation.responses.default)?.content?.[type]?.schema;
  if (!schema) faults.push(`an answer as ${type} is not described`);
  else if (type.endsWith('json')) faults.push(...judge(schema, JSON.parse(text)));
  return faults;
}

it(`${REQUESTS} requests, whole and broken, by anybody: none fails inside, breaks its schema, or is answered to whom it should not be`, async () => {
  const made = new MadeUp(document, dice(SEED));
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  const one = async (): Promise<void> => {
    const sent = await requestOf(made);
    const response = await fetch(app.api.url + sent.path, sent.init);
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    for (const fault of faultsOf(sent, response.status, type, text))
      wrong.push(
        `${sent.init.method ?? ''} ${sent.path} ${(sent.init.body ?? '').slice(0, 200)} → ${response.status}: ${fault}`,
      );
    if (response.ok && sent.init.method === 'DELETE') doors = new Doors(() => app.databaseUrl);
  };
  for (let sent = 0; sent < REQUESTS && wrong.length < 20; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  expect(wrong).toEqual([]);
  // It is no test when nobody gets anywhere.
  for (const status of [200, 201, 400, 401, 403, 404, 422])
    expect(statuses.get(status) ?? 0).toBeGreaterThan(REQUESTS / 500);
}, 3_600_000);
