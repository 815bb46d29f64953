import type { Receipt } from '../../../src/commands/envelope';
import type { LinkAnswer } from '../../../src/identity/accounts/accounts.answers';
import type { SessionAnswer } from '../../../src/identity/sessions/session.answers';
import { NOBODY, type Api } from '../application/api';

const FIRST = 'correct horse battery';
const SECOND = 'staple correct horse';

/** Everything that is done about an account, by an administrator and by its owner. */
export async function accountOf(api: Api, id: string): Promise<void> {
  const { token } = await given<LinkAnswer>(api, 'accounts', { id, role: 'handler', unit: 'shaoguan' });
  await openly(api, 'session/set-up', { token, password: FIRST });
  await given(api, `accounts/${id}/place`, { role: 'head', unit: 'shaoguan' });
  await given(api, `accounts/${id}/disabling`, {});
  await given(api, `accounts/${id}/enabling`, {});
  await given(api, `accounts/${id}/revocation`, {});
  await given(api, `accounts/${id}/set-up-link`, {});
  const { refreshToken } = await openly<SessionAnswer>(api, 'session', { username: id, password: FIRST });
  const { accessToken } = await openly<SessionAnswer>(api, 'session/refresh', { refreshToken });
  const own = { authorization: `Bearer ${accessToken}` };
  await api.get('/api/session', { ...NOBODY, ...own });
  const changed = { current: FIRST, password: SECOND };
  await api.post('/api/session/password', changed, { headers: { ...NOBODY, ...own } });
  const again = await openly<SessionAnswer>(api, 'session', { username: id, password: SECOND });
  await api.ask('/api/session', { method: 'DELETE', headers: { authorization: `Bearer ${again.accessToken}` } });
  await api.get('/api/accounts?limit=1');
}

const given = async <Answer>(api: Api, path: string, body: object): Promise<Answer> =>
  (await api.record(`/api/${path}`, body)) as Receipt & Answer;

async function openly<Answer>(api: Api, path: string, body: object): Promise<Answer> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const reply = await api.ask(`/api/${path}`, init);
  if (reply.status !== 201) throw new Error(`${path} answered ${reply.status}: ${reply.text}`);
  return reply.body as Answer;
}
