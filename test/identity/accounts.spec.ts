import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { LinkAnswer } from '../../src/identity/accounts/accounts.answers';
import { hashed } from '../../src/identity/accounts/password';
import { accountStream } from '../../src/identity/accounts/account.events';
import { Identity } from '../../src/identity/identity';
import type { SessionAnswer } from '../../src/identity/sessions/session.answers';
import type { Installation } from '../../src/installation';
import { NOBODY, Api, type Reply } from '../support/application/api';
import { registerUnits } from '../support/application/told/cases';
import {
  doorsTo,
  nodeOn,
  runningApplication,
  type RunningApplication,
} from '../support/application/running/in-process';

/** Each request comes from an address of its own: what one address may do is another test's. */
const BEHIND_A_PROXY = { TRUSTED_PROXIES: '127.0.0.1' };
let addresses = 0;
const elsewhere = (): string => `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}`;

const PASSWORD = '一个足够长的密码 1';

let app: RunningApplication;
let otherNode: Installation;
/** Another node of the same installation. */
let other: Api;
beforeAll(async () => {
  app = await runningApplication(undefined, BEHIND_A_PROXY);
  otherNode = await nodeOn(app.databaseUrl, app.dataDir, BEHIND_A_PROXY);
  other = new Api(await otherNode.app.getUrl(), doorsTo(app.databaseUrl));
  await registerUnits(app.api);
});
afterAll(async () => {
  await otherNode.close();
  await app.end();
});

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  return client
    .query<Row>(text, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const openly = (path: string, body: object, api = app.api): Promise<Reply> =>
  api.post(`/api/${path}`, body, { headers: { ...NOBODY, 'x-forwarded-for': elsewhere() } });
const bearer = ({ accessToken }: SessionAnswer) => ({ ...NOBODY, authorization: `Bearer ${accessToken}` });
const own = async (session: SessionAnswer, api = app.api): Promise<number> =>
  (await api.get('/api/session', bearer(session))).status;

async function made(id: string, role = 'handler', unit = 'shaoguan'): Promise<LinkAnswer> {
  const reply = await app.api.post('/api/accounts', { id, role, unit });
  expect([reply.text, reply.status]).toEqual([reply.text, 201]);
  return reply.body as LinkAnswer;
}

async function signedIn(id: string, role = 'handler'): Promise<SessionAnswer> {
  const { token } = await made(id, role);
  expect((await openly('session/set-up', { token, password: PASSWORD })).status).toBe(201);
  return (await openly('session', { username: id, password: PASSWORD })).body as SessionAnswer;
}

/** Until the other node has heard: it would go on with what it remembers for ever. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(5);
}

describe('a set-up link', () => {
  it('sets the password once, and is over then', async () => {
    const { token } = await made('li');
    expect((await openly('session', { username: 'li', password: PASSWORD })).status).toBe(401);
    expect((await openly('session/set-up', { token, password: PASSWORD })).body).toEqual({ account: 'li' });
    expect((await openly('session', { username: 'li', password: PASSWORD })).status).toBe(201);
    expect((await openly('session/set-up', { token, password: `${PASSWORD}!` })).status).toBe(422);
  });

  it('is over when another one was given, and when its time is', async () => {
    const { token: first } = await made('sun');
    const { token: second } = (await app.api.post('/api/accounts/sun/set-up-link', {})).body as LinkAnswer;
    expect((await openly('session/set-up', { token: first, password: PASSWORD })).status).toBe(422);
    await sql(`update identity.link set expires_at = now() where account = 'sun'`);
    expect((await openly('session/set-up', { token: second, password: PASSWORD })).status).toBe(422);
  });

  it('makes the first administrator, as long as there is none who can sign in', async () => {
    const { passwords } = app.installation.app.get(Identity);
    const link = await passwords.firstLink();
    expect(await sql(`select from identity.account where id = 'admin'`)).toEqual([]);
    expect((await openly('session/set-up', { token: link?.token, password: 'admin' })).status).toBe(400);
    expect((await openly('session/set-up', { token: link?.token, password: PASSWORD })).body).toEqual({
      account: 'admin',
    });
    expect(await passwords.firstLink()).toBeUndefined();
    const session = (await openly('session', { username: 'admin', password: PASSWORD })).body as SessionAnswer;
    expect((await app.api.get('/api/session', bearer(session))).body).toMatchObject({ role: 'admin', unit: '*' });
  });
});

describe('a password', () => {
  it('is kept as scrypt with what it was computed with, and computed again when that is too little', async () => {
    const session = await signedIn('kept');
    expect(await own(session)).toBe(200);
    const kept = async (): Promise<string> =>
      (await sql<{ password: string }>(`select password from identity.account where id = 'kept'`))[0]?.password ?? '';
    expect(await kept()).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    await sql('update identity.account set password = $1 where id = $2', [
      await hashed(PASSWORD, { N: 1024, r: 8, p: 1 }),
      'kept',
    ]);
    expect(await kept()).toMatch(/^scrypt\$1024\$8\$1\$/);
    expect((await openly('session', { username: 'kept', password: PASSWORD })).status).toBe(201);
    expect(await kept()).toMatch(/^scrypt\$32768\$8\$3\$/);
  });

  it('that is wrong, of nobody, or of a disabled account is answered in the same words', async () => {
    await signedIn('gone');
    await app.api.post('/api/accounts/gone/disabling', {});
    const replies = [
      await openly('session', { username: 'li', password: 'not the password' }),
      await openly('session', { username: 'no-such-account', password: PASSWORD }),
      await openly('session', { username: 'gone', password: PASSWORD }),
    ];
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(401);
  });

  it('is tried five times, then slowly: on every node, and also with the right one', async () => {
    await signedIn('slow');
    const attempt = (password: string, api = app.api): Promise<Reply> =>
      openly('session', { username: 'slow', password }, api);
    const wait = async (): Promise<number> =>
      (
        await sql<{ seconds: number }>(
          `select extract(epoch from free_at - last_at)::int as seconds from identity.attempt where subject = 'account:slow'`,
        )
      )[0]?.seconds ?? Number.NaN;
    const freeIn = (seconds: number) =>
      sql(`update identity.attempt set free_at = now() + make_interval(secs => $1) where subject = 'account:slow'`, [
        seconds,
      ]);
    const waits: number[] = [];
    for (let time = 1; time <= 8; time++) {
      expect((await attempt('a wrong password')).status).toBe(401);
      waits.push(await wait());
      await freeIn(0);
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    await freeIn(3_600);
    const [here, there] = [await attempt(PASSWORD), await attempt(PASSWORD, other)];
    expect([here.status, there.status]).toEqual([429, 429]);
    const retryAfter = Number(here.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(3_500);
    expect(retryAfter).toBeLessThanOrEqual(3_600);
    await freeIn(0);
    expect((await attempt(PASSWORD, other)).status).toBe(201);
    // It begins anew.
    expect((await attempt('a wrong password')).status).toBe(401);
    expect(await wait()).toBe(0);
    expect((await attempt(PASSWORD)).status).toBe(201);
  });

  it('that twenty try at once is looked at five times, and once more after each wait', async () => {
    await signedIn('rushed');
    const begun = performance.now();
    const all = Array.from({ length: 20 }, () =>
      openly('session', { username: 'rushed', password: 'a wrong password' }),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    const seconds = (performance.now() - begun) / 1000;
    // The waits are 1, 2, 4 … seconds.
    const looked = 5 + Math.floor(Math.log2(seconds + 1));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(looked);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  });

  it('changed by its owner ends every session', async () => {
    const session = await signedIn('changing');
    const change = { current: PASSWORD, password: 'another one, long enough' };
    expect((await app.api.post('/api/session/password', change, { headers: bearer(session) })).status).toBe(201);
    expect(await own(session)).toBe(401);
    expect((await openly('session', { username: 'changing', password: PASSWORD })).status).toBe(401);
    expect((await openly('session', { username: 'changing', password: change.password })).status).toBe(201);
  });
});

describe('a session', () => {
  it('goes on with a new refresh token each time', async () => {
    const first = await signedIn('going');
    const second = (await openly('session/refresh', { refreshToken: first.refreshToken })).body as SessionAnswer;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect([await own(first), await own(second)]).toEqual([200, 200]);
  });

  it('is over at once when a refresh token comes a second time, whoever has the newest', async () => {
    const first = await signedIn('stolen');
    const second = (await openly('session/refresh', { refreshToken: first.refreshToken })).body as SessionAnswer;
    expect(await own(second)).toBe(200);
    expect((await openly('session/refresh', { refreshToken: first.refreshToken })).status).toBe(401);
    expect([await own(first), await own(second)]).toEqual([401, 401]);
    expect((await openly('session/refresh', { refreshToken: second.refreshToken })).status).toBe(401);
  });

  it('cannot be gone on with by a token that was made up, and one that was is no reuse', async () => {
    const session = await signedIn('guessed');
    const [id = ''] = session.refreshToken.split('.');
    for (const refreshToken of [`${id}.0.${'A'.repeat(43)}`, `${id}.2.${'A'.repeat(43)}`, 'x', id])
      expect((await openly('session/refresh', { refreshToken })).status).toBe(401);
    expect(await own(session)).toBe(200);
  });

  it('is over when one signs out, with its refresh token', async () => {
    const session = await signedIn('leaving');
    const out = await app.api.ask('/api/session', { method: 'DELETE', headers: bearer(session) });
    expect(out.status).toBe(200);
    expect(await own(session)).toBe(401);
    expect((await openly('session/refresh', { refreshToken: session.refreshToken })).status).toBe(401);
  });

  it('that nobody went on with for twelve hours cannot be gone on with', async () => {
    const session = await signedIn('idle');
    await sql(`update identity.session set refreshed_at = now() - interval '12 hours' where account = 'idle'`);
    expect((await openly('session/refresh', { refreshToken: session.refreshToken })).status).toBe(401);
  });
});

describe('what an administrator does', () => {
  it.each(['disabling', 'revocation'])(
    '%s: is over at once here, and on the other node as soon as it hears',
    async (what) => {
      const session = await signedIn(`under-${what}`);
      expect([await own(session), await own(session, other)]).toEqual([200, 200]);
      expect((await app.api.post(`/api/accounts/under-${what}/${what}`, {})).status).toBe(201);
      expect(await own(session)).toBe(401);
      await until(async () => (await own(session, other)) === 401);
    },
  );

  it('place: role and unit are those of the account from then on, whatever the token was given for', async () => {
    const session = await signedIn('moved');
    const list = (api: Api): Promise<Reply> => api.get('/api/accounts', bearer(session));
    expect([(await list(app.api)).status, (await list(other)).status]).toEqual([403, 403]);
    await app.api.post('/api/accounts/moved/place', { role: 'admin', unit: '*' });
    expect((await list(app.api)).status).toBe(200);
    await until(async () => (await list(other)).status === 200);
  });

  it('is refused for a unit that is not there, for a clerk of everything, for a name that is taken or kept', async () => {
    const codeOf = async (body: object): Promise<unknown> =>
      ((await app.api.post('/api/accounts', body)).body as { code: string }).code;
    expect(await codeOf({ id: 'x', role: 'handler', unit: 'nowhere' })).toBe('unknown-unit');
    expect(await codeOf({ id: 'x', role: 'handler', unit: '*' })).toBe('not-for-the-whole');
    expect(await codeOf({ id: 'li', role: 'handler', unit: 'shaoguan' })).toBe('account-exists');
    expect(await codeOf({ id: 'complainant', role: 'handler', unit: 'shaoguan' })).toBe('account-exists');
    expect(await codeOf({ id: 'x', role: 'system', unit: 'shaoguan' })).toBe('malformed');
  });

  it('is a fact in a stream of its own: who made whom what, with no secret in it', async () => {
    const { token } = await made('told', 'auditor', '*');
    await openly('session/set-up', { token, password: PASSWORD });
    await app.api.post('/api/accounts/told/place', { role: 'reporter', unit: '*' });
    await app.api.post('/api/accounts/told/disabling', {});
    const facts = [];
    for await (const { type, data, meta } of app.installation.log.read(accountStream('told')))
      facts.push([type, data, meta.actor.id]);
    expect(facts).toEqual([
      ['AccountMade', { role: 'auditor', unit: '*' }, 'admin-shaoguan'],
      ['PasswordSet', {}, 'told'],
      ['AccountMoved', { role: 'reporter', unit: '*' }, 'admin-shaoguan'],
      ['AccountDisabled', {}, 'admin-shaoguan'],
    ]);
  });

  it('works also while the log takes nothing, which gets to know it later', async () => {
    await made('meanwhile');
    const identity = app.installation.app.get(Identity);
    const { log } = app.installation;
    const append = jest.spyOn(log, 'append').mockRejectedValue(new Error('the log is away'));
    await identity.accounts
      .disable('meanwhile', { id: 'test', role: 'admin', unit: '*' })
      .finally(() => append.mockRestore());
    expect(await identity.accounts.find('meanwhile')).toMatchObject({ disabled: true });
    expect(await sql(`select type from identity.change`)).toEqual([{ type: 'AccountDisabled' }]);
    await identity.changes.tell();
    expect(await sql('select from identity.change')).toEqual([]);
    const types = [];
    for await (const { type } of log.read(accountStream('meanwhile'))) types.push(type);
    expect(types).toEqual(['AccountMade', 'AccountDisabled']);
  });

  // The last: it ends the sessions of every administrator.
  it('never takes away the last administrator', async () => {
    const identity = app.installation.app.get(Identity);
    const by = { id: 'test', role: 'admin', unit: '*' };
    const rows = await sql<{ id: string }>(
      `select id from identity.account where role = 'admin' and not disabled order by id`,
    );
    const outcomes = await Promise.allSettled(rows.map(({ id }) => identity.accounts.disable(id, by)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'last-administrator' } },
    ]);
    for (const { id } of rows) await identity.accounts.enable(id, by);
  });
});
