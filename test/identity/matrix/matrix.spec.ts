import { createHmac, hkdfSync } from 'node:crypto';
import type { DocumentList } from '../../../projections/documents/document.answer';
import { ACCOUNT_ROLES } from '../../../src/identity/roles';
import { Sessions } from '../../../src/identity/sessions/sessions';
import { AccessTokens } from '../../../src/identity/tokens/access-tokens';
import { Client } from 'pg';
import { as, NOBODY } from '../../support/application/api';
import { caughtUp } from '../../support/application/running/caught-up';
import { handIn, LEAST, registerUnits } from '../../support/application/told/cases';
import { TOKEN_SECRET } from '../../support/application/doors';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { operationsOf, type Document, type NamedOperation } from '../../support/open-api/document';
import { dice, MadeUp } from '../../support/open-api/made-up';
import { routesOf } from '../../support/open-api/router';
import { LINES, PAGES, type Line } from './table';

/** The case is shaoguan's, which stands between guangdong and ruyuan; qingyuan stands beside it. */
const UNITS = { own: 'shaoguan', below: 'ruyuan', beside: 'qingyuan', above: 'guangdong' } as const;
type Place = keyof typeof UNITS;

let app: RunningApplication;
let document: Document;
let known: Record<string, string>;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  await app.api.record('/api/units', { code: 'qingyuan', name: '清远市旅游局', level: 'city', parent: 'guangdong' });
  const sha256 = await handIn(app.api, '投诉书');
  const { id } = await app.api.record('/api/complaints', { ...LEAST, attachments: [sha256] });
  await app.api.record(`/api/complaints/${id}/acceptance`, {});
  await app.api.record(`/api/complaints/${id}/documents`, { type: 'registration-form' });
  await caughtUp(app.api);
  const { items } = (await app.api.read(`/api/complaints/${id}/documents`)) as DocumentList;
  document = (await app.api.read('/api/openapi.json')) as Document;
  known = {
    ...{
      id,
      document: '1',
      code: 'ruyuan',
      year: '2026',
      readModel: 'case-list',
      name: 'weather',
      account: 'nobody-known',
    },
    ...{ documentId: items[0]?.id ?? '', file: sha256, figure: 'received' },
  };
});
afterAll(() => app.end());

const made = (): MadeUp => new MadeUp(document, dice(7));

/** A request that is whole enough to be let through to whatever judges it. */
interface Sent {
  readonly path: string;
  readonly method: string;
  readonly body?: string;
  readonly type?: string;
}

function requestOf({ route }: Line): Sent {
  const [method = '', path = ''] = route.split(' ');
  const operation = operationsOf(document).find((each) => `${each.method} ${each.path}` === route);
  const filled = path
    .replace(/^(\/api\/documents\/)\{id\}/, `$1${known.documentId ?? ''}`)
    .replace(/\{(\w+)\}/g, (_part, name: string) => known[name] ?? '1');
  const query = method === 'POST' && path === '/api/imports' ? '?mapping=cfpb' : '';
  return { path: filled + query, method, ...(method === 'POST' && operation ? bodyOf(operation) : {}) };
}

function bodyOf({ operation }: NamedOperation): Pick<Sent, 'body' | 'type'> {
  const content = operation.requestBody?.content ?? {};
  const json = content['application/json'];
  if (json) return { type: 'application/json', body: JSON.stringify(made().value(json.schema)) };
  const type = Object.keys(content).includes('text/csv') ? 'text/csv' : 'text/plain';
  return content['text/csv'] || Object.keys(content).length > 0
    ? { type, body: 'a,b\n1,2\n' }
    : { type: 'application/json', body: '{}' };
}

async function statusOf({ path, method, body, type }: Sent, headers: Record<string, string>): Promise<number> {
  const sent = { ...(await app.api.headers(headers)), ...(type === undefined ? {} : { 'content-type': type }) };
  const response = await fetch(app.api.url + path, { method, headers: sent, body });
  // Progress is told for as long as somebody listens.
  await response.body?.cancel();
  return response.status;
}

const LET_THROUGH = 'let through';
/** These name something that there is not, or that is no case: whoever is told so was let through. */
const NAMES_NOTHING =
  /proof\/tile|(accounts\/\{account|spot-checks\/\{id|rectifications\/\{id|scorecards\/\{id|reports\/\{id|open-data\/\{regime|imports\/\{id|regimes\/\{id|projections\/\{name)\}/;
const told = (status: number, { route }: Line): string | number => {
  if (status === 404 && NAMES_NOTHING.test(route)) return LET_THROUGH;
  return status === 401 || status === 403 || status === 404 || status >= 500 ? status : LET_THROUGH;
};

/** What somebody of this role and place gets on this line. */
function expected({ roles, reach }: Line, role: string, place: Place): string | number {
  if (roles.length === 0) return 'anything';
  if (!roles.includes(role)) return 403;
  if (reach === 'whole') return 403;
  if (reach === 'case' && (place === 'below' || place === 'beside')) return 404;
  return LET_THROUGH;
}

/** Sessions are given up by these: asked of last, and by themselves. */
const ENDS_SESSION = ['DELETE /api/session', 'POST /api/session/password'];

it('every route has a line in the table, and every line a route', () => {
  const routes = routesOf(app.installation.app).filter((route) => !PAGES.some((page) => isPage(route, page)));
  expect(routes.sort()).toEqual(LINES.map(({ route }) => route).sort());
});

const isPage = (route: string, page: string): boolean => {
  const [, path = ''] = route.split(' ');
  return path === page || (page !== '/' && path.startsWith(page));
};

describe.each(ACCOUNT_ROLES)('%s', (role) => {
  it.each(Object.entries(UNITS) as [Place, string][])(
    'of the unit %s (%s) gets what the table says',
    async (place, unit) => {
      const headers = as({ id: `${role}-in-${unit}`, role, unit });
      const answers: Record<string, string | number> = {};
      const wanted: Record<string, string | number> = {};
      for (const line of LINES.filter(({ route }) => !ENDS_SESSION.includes(route))) {
        const want = expected(line, role, place);
        if (want === 'anything') continue;
        wanted[line.route] = want;
        answers[line.route] = told(await statusOf(requestOf(line), headers), line);
      }
      expect(answers).toEqual(wanted);
    },
  );

  it('of the whole installation exports what the table lets it, and sees the case', async () => {
    if (['intake', 'handler'].includes(role)) return;
    const headers = as({ id: `${role}-of-all`, role, unit: '*' });
    for (const line of LINES.filter(
      ({ reach, route }) => reach === 'whole' || (reach === 'case' && route.startsWith('GET')),
    )) {
      const status = told(await statusOf(requestOf(line), headers), line);
      expect([line.route, status]).toEqual([line.route, line.roles.includes(role) ? LET_THROUGH : 403]);
    }
  });
});

describe('without a token that is good', () => {
  const closed = (): Line[] => LINES.filter(({ roles }) => roles.length > 0);

  const refused = async (authorization: string | undefined): Promise<void> => {
    const headers = authorization === undefined ? NOBODY : { ...NOBODY, authorization };
    const answers: Record<string, number> = {};
    for (const line of closed()) answers[line.route] = await statusOf(requestOf(line), headers);
    expect(answers).toEqual(Object.fromEntries(closed().map(({ route }) => [route, 401])));
  };

  const sessionOf = async (id: string): Promise<{ session: string; token: string }> => {
    await app.api.doors.tokenOf({ id, role: 'admin', unit: '*' });
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    const secret = Buffer.from(TOKEN_SECRET, 'utf8');
    const { id: session } = await new Sessions(client, secret).begin(id).finally(() => client.end());
    return { session, token: await new AccessTokens(secret).sign(id, session) };
  };

  it('every closed route says 401 to nobody', () => refused(undefined));

  it('every closed route says 401 to a token that is over', async () => {
    const { session } = await sessionOf('late');
    await refused(`Bearer ${await new AccessTokens(Buffer.from(TOKEN_SECRET, 'utf8')).sign('late', session, -1)}`);
  });

  it.each(['none', 'HS384'])('every closed route says 401 to a token signed by %s', async (alg) => {
    const { token } = await sessionOf('forger');
    const [, payload = ''] = token.split('.');
    const head = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt' })).toString('base64url');
    const key = Buffer.from(hkdfSync('sha256', TOKEN_SECRET, '', 'casetrail access tokens', 32));
    const signature = alg === 'none' ? '' : createHmac('sha384', key).update(`${head}.${payload}`).digest('base64url');
    await refused(`Bearer ${head}.${payload}.${signature}`);
  });

  it('every closed route says 401 to a token whose session was revoked', async () => {
    const { token } = await sessionOf('gone');
    const headers = { ...NOBODY, authorization: `Bearer ${token}` };
    expect((await app.api.get('/api/session', headers)).status).toBe(200);
    expect((await app.api.post('/api/accounts/gone/revocation', {})).status).toBe(201);
    await refused(`Bearer ${token}`);
  });

  it('the pages that are open to anybody show nothing of anybody', async () => {
    for (const page of PAGES.filter((path) => path !== '/')) {
      const { status, text, headers } = await app.api.get(page, NOBODY);
      expect([page, status]).toEqual([page, 200]);
      expect(text).not.toContain(known.id);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });
});
