import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Identity } from '../../src/identity/identity';
import { NOBODY, type Reply } from '../support/application/api';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';

let provider: ChildProcess;
let issuer: string;
let audience: string;
let app: RunningApplication;
beforeAll(async () => {
  provider = fork(join(__dirname, '../support/identity/provider.mjs'), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  [{ issuer, audience }] = (await once(provider, 'message')) as [{ issuer: string; audience: string }];
  app = await runningApplication(undefined, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience });
});
afterAll(async () => {
  provider.kill();
  await app.end();
});

/** An access token as the provider gives it to a client of that name. */
async function tokenOf(client: string, resource = audience): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:secret-of-the-test`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

const ask = (token: string, path = '/api/session'): Promise<Reply> =>
  app.api.get(path, { ...NOBODY, authorization: `Bearer ${token}` });

/** Puts the account of a name there, as an administrator of the command line does. */
async function account(id: string, role: string): Promise<void> {
  await app.api.doors.tokenOf({ id, role, unit: 'shaoguan' });
}

it('whoever the provider names has the role and unit of their account here', async () => {
  await account('wang', 'reporter');
  const { status, body } = await ask(await tokenOf('wang'));
  expect([status, body]).toMatchObject([200, { id: 'wang', role: 'reporter', unit: 'shaoguan' }]);
  expect((await ask(await tokenOf('wang'), '/api/statistics')).status).toBe(200);
  expect((await ask(await tokenOf('wang'), '/api/complaints')).status).toBe(403);
});

it('whoever has no account here does not get in', async () => {
  expect((await ask(await tokenOf('stranger'))).status).toBe(401);
});

it('a token for somebody else and one that was altered are nobody’s', async () => {
  expect((await ask(await tokenOf('wang', 'urn:another:service'))).status).toBe(401);
  const [head = '', payload = '', signature = ''] = (await tokenOf('wang')).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const altered = Buffer.from(JSON.stringify({ ...claims, sub: 'admin' })).toString('base64url');
  expect((await ask(`${head}.${altered}.${signature}`)).status).toBe(401);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect((await ask(`${none}.${payload}.`)).status).toBe(401);
});

it('tokens of this installation and its passwords are no way in any more', async () => {
  const own = await app.api.doors.tokenOf({ id: 'wang', role: 'reporter', unit: 'shaoguan' });
  expect((await ask(own)).status).toBe(401);
  const signIn = await app.api.post(
    '/api/session',
    { username: 'wang', password: 'whatever it may be' },
    { headers: NOBODY },
  );
  expect([signIn.status, signIn.body]).toMatchObject([422, { code: 'signed-in-elsewhere' }]);
});

it('a disabled account is out at once, though its token is good', async () => {
  await account('wang', 'reporter');
  const token = await tokenOf('wang');
  expect((await ask(token)).status).toBe(200);
  const { accounts } = app.installation.app.get(Identity);
  await account('root', 'admin');
  await accounts.disable('wang', { id: 'test', role: 'admin', unit: '*' });
  expect((await ask(token)).status).toBe(401);
});
