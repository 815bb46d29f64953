import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { codeOf } from '../../src/embedded/error-code';
import { registerUnits } from '../support/application/told/cases';
import { actor, Api, type Asking } from '../support/application/api';
import { caughtUp } from '../support/application/running/caught-up';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { CASE, tellOfPersons } from '../support/application/told/told-of-persons';

/** Each token is told in one place of one fact, and nowhere else. */
const MARK = 'canary';
const CASES = 80;
const A_CASE = 27;

let app: RunningApplication;
let tokens = 0;
const ids: string[] = [];

const token = (): string => `${MARK}${String(++tokens).padStart(5, '0')}`;

/** The value with another token in every place of the word. */
function marked<Value>(value: Value, word: string): Value {
  const text = JSON.stringify(value).replaceAll(word, token);
  return JSON.parse(text) as Value;
}

/** Gives commands with a token of its own in each place of the word; a reply is sent as it was approved. */
class MarkingApi extends Api {
  private readonly approved = new Map<string, string>();

  override record(path: string, body: object, asking?: Asking): ReturnType<Api['record']> {
    const [, , , id = '', act] = path.split('/');
    const approved = this.approved.get(id);
    const told = act === 'reply' && approved !== undefined ? { ...body, summary: approved } : marked(body, '金丝雀');
    if (act === 'reply-approval') this.approved.set(id, (told as { readonly reply: string }).reply);
    return super.record(path, told, asking);
  }
}

beforeAll(async () => {
  app = await runningApplication(undefined, { LOG_LEVEL: 'silent' });
  await registerUnits(app.api);
  const api = new MarkingApi(app.api.url, app.api.doors);
  for (let number = 0; number < CASES; number += 4) {
    await Promise.all(
      Array.from({ length: Math.min(4, CASES - number) }, async () => {
        const { id } = await api.record('/api/complaints', CASE);
        ids.push(id);
        await tellOfPersons(api, id);
      }),
    );
  }
  await caughtUp(app.api);
});
afterAll(() => app.end());

const found = (text: string): string[] => [...new Set(text.match(new RegExp(`${MARK}\\d+`, 'g')) ?? [])];

/** Every row of every table of every schema but the server's own, as text. */
async function everyTable(): Promise<string> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

async function everyFile(): Promise<string> {
  const files = await readdir(app.dataDir, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  try {
    return (await Promise.all(texts)).join('\n');
  } catch (error) {
    // A checkpoint got its name meanwhile.
    if (codeOf(error) !== 'ENOENT') throw error;
    return everyFile();
  }
}

const EXPORTS = ['events', 'case-list', 'case-search', 'case-history', 'public-cases', 'documents', 'deadlines'];

/** What somebody is answered who asks for all that there is of these cases. */
async function everyAnswer(cases: readonly string[], headers: Readonly<Record<string, string>>): Promise<string> {
  const texts: string[] = [];
  const ask = async (path: string): Promise<string> => {
    const { status, text } = await app.api.get(path, headers);
    expect([path, status >= 500]).toEqual([path, false]);
    texts.push(text);
    return text;
  };
  for (const id of cases) {
    await ask(`/api/complaints/${id}`);
    await ask(`/api/complaints/${id}/history?limit=200`);
    await ask(`/api/complaints/${id}/disclosures`);
    const documents = await ask(`/api/complaints/${id}/documents`);
    const { items = [] } = JSON.parse(documents) as { readonly items?: readonly { readonly id: string }[] };
    for (const { id: document } of items) await ask(`/api/documents/${document}`);
  }
  await ask(`/api/complaints?text=${MARK}&total=true`);
  await ask('/api/complaints?limit=200');
  for (const name of EXPORTS) await ask(`/api/exports/${name}`);
  for (const path of ['/metrics', '/api/statistics?by=category', '/api/projections', '/api/health/ready'])
    await ask(path);
  return texts.join('\n');
}

const statistics = async (): Promise<string> =>
  JSON.stringify({
    ...((await app.api.read(`/api/statistics?by=category&after=${await app.api.head()}`)) as object),
    position: undefined,
  });

async function erase(id: string): Promise<void> {
  await app.api.record(`/api/complaints/${id}/erasure`, { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await app.api.record(`/api/complaints/${id}/erasure/1/approval`, { approved: true }, leader);
}

describe('two thousand marked words of persons', () => {
  it('are told', () => expect(tokens).toBe(2_160));

  it('lie sealed: in no table, no file, no export', async () => {
    expect(found(await everyTable())).toEqual([]);
    expect(found(await everyFile())).toEqual([]);
  });

  it('are shown to those who work on the cases', async () => {
    const told = found(await everyAnswer(ids.slice(0, 3), actor('shaoguan')));
    expect(told).toHaveLength(3 * A_CASE);
  });

  it.each(['reporter', 'admin', 'system', 'complainant', 'nobody', 'supervisor', 'auditor'])(
    'are never shown to a %s who says no reason',
    async (role) => {
      const headers = actor('shaoguan', `someone-${role}`, role);
      const answers = await everyAnswer(ids.slice(0, 3), headers);
      expect(found(answers)).toEqual([]);
    },
  );

  it.each(['supervisor', 'auditor'])('are shown to a %s with a reason, and each look is recorded', async (role) => {
    const [id = ''] = ids;
    const auditor = actor('shaoguan', 'auditor-9', 'auditor');
    const headers = { ...actor('shaoguan', `${role}-9`, role), 'casetrail-reason': encodeURIComponent('抽查复核') };
    const looks = async (): Promise<readonly { readonly by: { readonly id: string } }[]> =>
      ((await app.api.get(`/api/complaints/${id}/disclosures?limit=200`, auditor)).body as { items: [] }).items;
    const before = await looks();
    for (const _look of [1, 2])
      expect(found((await app.api.get(`/api/complaints/${id}`, headers)).text)).not.toEqual([]);
    expect((await looks()).slice(before.length)).toMatchObject([
      {
        by: { id: `${role}-9`, role },
        reason: '抽查复核',
        fields: expect.arrayContaining(['complainant']) as string[],
      },
      { by: { id: `${role}-9`, role }, reason: '抽查复核' },
    ]);
  });

  it('are recorded once a day as seen by whoever works on the case', async () => {
    const [, id = ''] = ids;
    const clerk = actor('shaoguan', 'clerk-77');
    for (const _look of [1, 2, 3]) await app.api.get(`/api/complaints/${id}`, clerk);
    const { body } = await app.api.get(
      `/api/complaints/${id}/disclosures?limit=200`,
      actor('shaoguan', 'a', 'auditor'),
    );
    const { items } = body as { readonly items: readonly { readonly by: { readonly id: string } }[] };
    expect(items.filter(({ by }) => by.id === 'clerk-77')).toHaveLength(1);
  });

  it('are in no error that an answer tells', async () => {
    const [id = ''] = ids;
    const secret = 'canary99999';
    const wrong = [
      ['/api/complaints', { ...CASE, complainant: { name: secret, shoe: secret }, narrative: 7 }],
      ['/api/complaints', { ...CASE, kind: 'unknown', narrative: secret, complainant: { name: secret } }],
      [`/api/complaints/${id}/reply`, { medium: 'web', summary: secret }],
      [`/api/complaints/${id}/supplements`, { description: secret, complainant: { name: secret } }],
    ] as const;
    for (const [path, body] of wrong) {
      const { status, text } = await app.api.post(path, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(secret);
    }
  });

  it('are gone after an erasure, everywhere and for everyone; no figure changes, live and rebuilt', async () => {
    const counted = await statistics();
    const [first = '', ...others] = ids;
    const kept = others.at(-1) ?? '';
    await erase(first);
    expect(await statistics()).toBe(counted);
    const answers = await everyAnswer([first], actor('shaoguan'));
    expect(answers).toContain('已删除');
    expect(found(answers)).toEqual([]);
    const before = found(await everyAnswer([kept], actor('shaoguan')));
    expect(before).toHaveLength(A_CASE);
    await beginRebuild(app.api, 'all');
    expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
    expect(await statistics()).toBe(counted);
    expect(found(await everyAnswer([kept], actor('shaoguan')))).toEqual(before);
    expect(found((await app.api.get(`/api/complaints/${first}/history`)).text)).toEqual([]);
    expect(found(await everyTable())).toEqual([]);
    expect(found(await everyFile())).toEqual([]);
  });
});
