import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionAnswer } from '../../../src/identity/sessions/session.answers';
import { actor, NOBODY, type Api } from '../../support/application/api';
import { handIn, registerUnits } from '../../support/application/told/cases';
import { firstComplaints } from '../../support/application/told/cfpb';
import { DataFolder } from '../../support/application/running/embedded';
import type { Program } from '../../support/application/running/program';
import { CANARY, CASE, tellOfPersons } from '../../support/application/told/told-of-persons';

/** An installation whose programs tell everything that they can tell of themselves, and one that a backup is put back into. */
let [first, second]: DataFolder[] = [];
let served: { program: Program; api: Api };
let complaint: string;
/** Another case, which stays, and the hash of its file. */
let kept: { readonly id: string; readonly sha256: string };
let reports: string;
const LOUD = { LOG_LEVEL: 'trace' };
const PASSWORD = 'three words and a number 7';
const yesterday = (): string => join(String(first?.dataDir), '..', 'yesterday.backup');

beforeAll(async () => {
  first = await DataFolder.started();
  second = await DataFolder.make();
  served = await first.serve(LOUD);
  await registerUnits(served.api);
  const handedIn = await handIn(served.api, `投诉书：${CANARY}`);
  complaint = (await served.api.record('/api/complaints', { ...CASE, attachments: [handedIn] })).id;
  const sha256 = await handIn(served.api, `合同：${CANARY}`);
  kept = { ...(await served.api.record('/api/complaints', { ...CASE, attachments: [sha256] })), sha256 };
  await tellOfPersons(served.api, complaint);
  reports = await sayWhereItIsWrong(served.api);
});
afterAll(async () => {
  await first?.remove();
  await second?.remove();
});

/** Says personal data where none is taken, asks for it, and hands it in as a file: answers what was answered to that. */
async function sayWhereItIsWrong(api: Api): Promise<string> {
  const wrong = [
    ['/api/complaints', { ...CASE, complainant: { name: CANARY, shoe: CANARY }, narrative: 7 }],
    ['/api/complaints', { ...CASE, kind: CANARY }],
    [`/api/complaints/${complaint}/feedback`, { reached: CANARY, opinion: CANARY }],
    [`/api/complaints/${complaint}/reply`, { medium: 'web', summary: `${CANARY} ${CANARY}` }],
    ['/api/public/complaints', { narrative: CANARY }],
    ['/api/person-searches', { telephone: CANARY }],
    ['/api/session', { username: CANARY, password: CANARY }],
  ] as const;
  for (const [path, body] of wrong) expect((await api.post(path, body)).status).toBeGreaterThanOrEqual(400);
  expect((await api.post('/api/person-searches', { telephone: '0751-8881234' })).status).toBe(200);
  await api.read(`/api/complaints?text=${encodeURIComponent(CANARY)}`);
  const [head = '', first = '', second = ''] = firstComplaints(2).split('\n');
  const broken = `${second.slice(0, second.indexOf(','))},${CANARY}${second.slice(second.indexOf(','))}`;
  const lines = [head, first, second.replace(/^[^,]*/, CANARY)].join('\n');
  const answers = [
    await api.postCsv('/api/imports?mapping=cfpb&file=a.csv', lines),
    await api.postCsv('/api/imports?mapping=cfpb', [head, broken].join('\n')),
    await api.get('/metrics'),
    await api.get('/api/exports/events'),
    await api.get('/api/exports/case-search'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 422, 200, 200, 200]);
  expect(answers[0]?.text).toContain('must be a day that exists');
  return answers.map(({ text }) => text).join('\n');
}

const ran = async (folder: DataFolder | undefined, settings: object, ...args: string[]): Promise<string> => {
  const ended = await folder?.run(args, { ...LOUD, ...settings }).ended;
  if (ended?.code !== 0) throw new Error(`${args.join(' ')}: ${ended?.errors.join('\n') ?? ''}`);
  return [...ended.output, ...ended.errors].join('\n');
};
const account = (...args: string[]): Promise<string> => ran(first, {}, 'account', ...args);
const signIn = async (api: Api, password = PASSWORD): Promise<number> =>
  (await api.post('/api/session', { username: 'lin', password }, { headers: NOBODY })).status;
/** Somebody who signs in, and what they are told of themselves as long as that is good. */
async function signedIn(api: Api): Promise<() => Promise<unknown>> {
  const { body } = await api.post('/api/session', { username: 'lin', password: PASSWORD }, { headers: NOBODY });
  const headers = { ...NOBODY, authorization: `Bearer ${(body as SessionAnswer).accessToken}` };
  return async () => {
    const { status, body: told } = await api.get('/api/session', headers);
    return status === 200 ? told : status;
  };
}
const withLink = async (api: Api, told: string): Promise<number> => {
  const token = /#(\S+)/.exec(told)?.[1];
  return (await api.post('/api/session/set-up', { token, password: PASSWORD }, { headers: NOBODY })).status;
};

describe('npx casetrail account', () => {
  it('makes, lists, places, disables and signs out accounts beside the serving program, which hears of it at once', async () => {
    const { api } = served;
    const link = await account('create', 'lin', '--role', 'handler', '--unit', 'shaoguan');
    expect(await account('list')).toMatch(/^lin +handler +shaoguan +has no password yet$/m);
    expect(await withLink(api, link)).toBe(201);
    expect(await withLink(api, link)).toBe(422);
    expect([await signIn(api), await signIn(api, 'wrong')]).toEqual([201, 401]);
    const lin = await signedIn(api);
    expect(await lin()).toMatchObject({ role: 'handler', unit: 'shaoguan' });
    await account('place', 'lin', '--role', 'head', '--unit', 'guangdong');
    expect(await account('list')).toMatch(/^lin +head +guangdong +can sign in$/m);
    expect(await (await signedIn(api))()).toMatchObject({ role: 'head', unit: 'guangdong' });
    await account('disable', 'lin');
    expect([await signIn(api), await lin()]).toEqual([401, 401]);
    await account('enable', 'lin');
    const again = await signedIn(api);
    expect(await again()).toMatchObject({ role: 'head' });
    expect(await account('revoke', 'lin')).toContain('lin: signed out everywhere');
    expect(await again()).toBe(401);
    expect(await withLink(api, await account('link', 'lin'))).toBe(201);
    const refused = await first?.run(['account', 'create', 'x', '--role', 'king', '--unit', 'shaoguan']).ended;
    expect([refused?.code, refused?.errors.join()]).toEqual([
      1,
      expect.stringMatching(/^role: must be one of intake, /),
    ]);
    expect(await account('list')).not.toMatch(/^x /m);
  });
});

/** Everything counted and told, but for the position. */
async function told(api: Api): Promise<string> {
  const after = `after=${await api.head()}`;
  const answers = await Promise.all(
    ['statistics?by=category', 'statistics?by=respondentType,month', 'transfers', 'documents?limit=200'].map(
      async (path) => {
        const joined = `/api/${path}${path.includes('?') ? '&' : '?'}${after}`;
        return { ...((await api.read(joined)) as object), position: undefined };
      },
    ),
  );
  return JSON.stringify(answers);
}

it('npx casetrail backup and restore: yesterday’s put back, what was erased since stays erased, people sign in, figures are the same', async () => {
  const { api, program } = served;
  const before = await told(api);
  await ran(first, {}, 'backup', yesterday());
  await api.record(`/api/complaints/${complaint}/erasure`, {
    ground: 'on-request',
    basis: '个人信息保护法 第四十七条',
  });
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await api.record(`/api/complaints/${complaint}/erasure/1/approval`, { approved: true }, leader);
  expect(await told(api)).toBe(before);
  await program.interrupt();

  const data = String(first?.dataDir);
  const settings = { SEAL_KEY_FILE: join(data, 'seal-key'), ERASURE_LEDGER: join(data, 'erasures.jsonl') };
  expect(await ran(second, settings, 'restore', yesterday())).toContain('facts were put back');
  const again = await second?.serve({ ...LOUD, ...settings });
  if (again === undefined) throw new Error('nothing serves');
  await again.api.read(`/api/complaints?after=${await again.api.head()}`);
  expect(await told(again.api)).toBe(before);
  expect(await again.api.read(`/api/complaints/${complaint}`)).toMatchObject({ erased: true, complainant: null });
  const history = await again.api.answered(`/api/complaints/${complaint}/history?limit=200`);
  expect([history.status, history.text.includes(CANARY)]).toEqual([200, false]);
  // No key of it came back, either.
  await ran(second, settings, 'verify');
  expect(await signIn(again.api)).toBe(201);
  const contract = await again.api.answered(`/api/complaints/${kept.id}/attachments/${kept.sha256}`);
  expect(contract.text).toBe(`合同：${CANARY}`);
  await again.program.interrupt();
  for (const { output, errors } of [program, again.program])
    for (const spelt of [CANARY, encodeURIComponent(CANARY)])
      expect([...output, ...errors].join('\n')).not.toContain(spelt);
});

it('what the programs told of themselves, and every file they kept, hold nothing of anybody', async () => {
  expect(reports).toMatch(/casetrail_[\s\S]*ComplaintReceived/);
  expect(reports).not.toContain(CANARY);
  expect(served.program.output.join('\n')).toMatch(/"path":"\/api\/complaints"/);
  for (const folder of [first, second]) {
    const files = await readdir(String(folder?.dataDir), { recursive: true, withFileTypes: true });
    const kept = files.filter((each) => each.isFile());
    expect(kept.length).toBeGreaterThan(100);
    for (const each of kept) {
      const bytes = await readFile(join(each.parentPath, each.name));
      if (bytes.includes(CANARY)) throw new Error(`${each.parentPath}/${each.name} holds personal data`);
    }
  }
});
