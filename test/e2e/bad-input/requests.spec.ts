import { Client } from 'pg';
import { actor, type Reply } from '../../support/application/api';
import { acceptedCase, LEAST, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused, problemIn, type Refused } from '../../support/application/refused';

let app: RunningApplication;
let accepted: string;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  accepted = await acceptedCase(app.api);
});
afterAll(() => app.end());

const NO_CASE = '00000000-0000-4000-8000-000000000000';
const malformed = (field: string): Refused => ({ status: 400, code: 'malformed', field });
const notFound: Refused = { status: 404, code: 'not-found' };

describe('who acts', () => {
  const send = (headers: Record<string, string>) => () =>
    app.api.ask('/api/complaints', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(LEAST),
    });
  const nobody: Refused = { status: 401, code: 'unidentified' };

  it('has to be known', async () => {
    await expectRefused(app.api, send({}), nobody);
    expect((await send({})()).headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer wang',
    'Bearer a.b.c',
    'Basic d2FuZzp3YW5n',
    `Bearer ${'a'.repeat(9000)}.b.c`,
    `Bearer eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"clerk-shaoguan"}').toString('base64url')}.`,
  ])('is nobody with the header “%.40s”', async (authorization) => {
    await expectRefused(app.api, send({ authorization }), nobody);
  });

  it('is not what a header of its own states', async () => {
    await expectRefused(app.api, send({ 'casetrail-actor': 'id=wang; role=handler; unit=shaoguan' }), nobody);
  });
});

describe('a header', () => {
  it.each([
    ['if-match', 'latest'],
    ['if-match', 'W/"2"'],
    ['if-match', '-1'],
    ['if-match', '99999999999999999999'],
    ['idempotency-key', 'two words'],
    ['idempotency-key', ''],
    ['idempotency-key', 'k'.repeat(201)],
  ])('%s: %s is malformed', async (name, value) => {
    const send = () =>
      app.api.post(
        `/api/complaints/${accepted}/reply`,
        { medium: 'telephone', summary: '答复' },
        { headers: { [name]: value } },
      );
    await expectRefused(app.api, send, malformed(name));
  });
});

describe('an address', () => {
  const send = (method: string, path: string) => (): Promise<Reply> =>
    app.api.ask(path, {
      method,
      headers: { ...actor('shaoguan'), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
      body: method === 'GET' ? undefined : '{}',
    });

  it.each([
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/api/nowhere'],
    ['POST', '/api/nowhere'],
    ['GET', '/api/complaints/7'],
    ['GET', `/api/complaints/${NO_CASE}`],
    ['GET', `/api/complaints/${NO_CASE}/history`],
    ['GET', `/api/complaints/${'A'.repeat(8)}${NO_CASE.slice(8)}`],
    ['POST', '/api/complaints/7/acceptance'],
    ['POST', `/api/complaints/${NO_CASE}/acceptance`],
    ['POST', `/api/complaints/${NO_CASE}/reopening-by-mistake`],
    ['POST', `/api/spot-checks/${NO_CASE}/draw`],
    ['GET', `/api/spot-checks/${NO_CASE}`],
    ['GET', `/api/spot-checks/${NO_CASE}/frame`],
    ['GET', `/api/imports/${NO_CASE}`],
    ['GET', '/api/units/nowhere'],
    ['GET', '/api/regimes/weather'],
    ['GET', '/api/calendar/2099'],
    ['GET', '/api/calendar/20x6'],
    ['GET', '/api/problems/no-such-problem'],
    ['GET', `/api/problems/${'a'.repeat(2000)}`],
    ['POST', '/api/projections/weather/rebuild'],
  ])('that stands for nothing is not found: %s %s', async (method, path) => {
    const bodies: Record<string, object> = { draw: { seed: 'seed' } };
    const body = bodies[path.split('/').at(-1) ?? ''] ?? {};
    const request = (): Promise<Reply> => (method === 'GET' ? app.api.get(path) : app.api.post(path, body));
    await expectRefused(app.api, request, notFound);
  });

  it.each([
    ['DELETE', '/api/complaints', 'GET, HEAD, POST'],
    ['PUT', `/api/complaints/${NO_CASE}`, 'GET, HEAD'],
    ['PATCH', '/api/units', 'GET, HEAD, POST'],
    ['GET', `/api/complaints/${NO_CASE}/acceptance`, 'POST'],
    ['POST', '/api/statistics', 'GET, HEAD'],
    ['POST', '/api/health/ready', 'GET, HEAD'],
  ])('takes no other method than it says: %s %s', async (method, path, allowed) => {
    const request = send(method, path);
    await expectRefused(app.api, request, { status: 405, code: 'method-not-allowed' });
    expect((await request()).headers.get('allow')).toBe(allowed);
  });

  it('that is no text is a problem as any other', async () => {
    await expectRefused(app.api, send('GET', '/api/regimes/%E4%B8'), { status: 400, code: 'malformed' });
  });

  it.each(['one', '1.5', '1e400'])('has no remedy “%s”', async (remedy) => {
    const request = send('POST', `/api/complaints/${accepted}/remedies/${remedy}/performance`);
    await expectRefused(app.api, request, { status: 400, code: 'malformed' });
  });

  it.each(['-1', '0', '1', '99999999999999999999'])('names no remedy of the case with %s', async (remedy) => {
    const request = send('POST', `/api/complaints/${accepted}/remedies/${remedy}/performance`);
    await expectRefused(app.api, request, { status: 422, code: 'unknown-remedy' });
  });
});

async function statement(sql: string): Promise<void> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('a problem', () => {
  const titled = async (language: string, path: string): Promise<string> =>
    problemIn(await app.api.get(path, { 'accept-language': language })).title;
  const NOWHERE = '/api/nowhere';

  it('speaks the language that is asked for, and Chinese otherwise', async () => {
    expect(await titled('zh-CN', NOWHERE)).toBe('不存在');
    expect(await titled('en', NOWHERE)).toBe('There is no such thing');
    expect(await titled('en-GB,en;q=0.9,zh;q=0.8', NOWHERE)).toBe('There is no such thing');
    expect(await titled('en;q=0.5,zh;q=0.9', NOWHERE)).toBe('不存在');
    expect(await titled('fr-FR', NOWHERE)).toBe('不存在');
    expect(await titled(';;q=,', NOWHERE)).toBe('不存在');
  });

  it('of a rule says why in both languages', async () => {
    const again = (language: string) =>
      app.api.post(`/api/complaints/${accepted}/acceptance`, {}, { headers: { 'accept-language': language } });
    expect(problemIn(await again('zh')).detail).toBe(
      '案件处于“accepted”阶段，不能执行 accept；可执行的阶段：received。',
    );
    expect(problemIn(await again('en')).detail).toBe(
      'The case is in stage accepted: accept is possible only in received.',
    );
  });

  it('of the program itself tells nothing of its inside', async () => {
    await statement('alter table read.units rename to units_elsewhere');
    const reply = await app.api.get('/api/units');
    await statement('alter table read.units_elsewhere rename to units');
    expect(problemIn(reply)).toMatchObject({ status: 500, code: 'internal', detail: '请稍后重试，或与管理员联系。' });
    expect(reply.text).not.toContain('units');
    expect((await app.api.get('/api/units')).status).toBe(200);
  });

  it('has a type that can be looked up', async () => {
    const { type, code } = problemIn(await app.api.get(NOWHERE));
    expect(await app.api.read(type)).toMatchObject({ code, status: 404 });
  });
});
