import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestNote, type Manifest } from '../../../src/proof/case-file/packing/manifest';
import { vkeyOf } from '../../../src/proof/notes/keys';
import type { ProofKeys } from '../../../src/proof/serving/proof.answers';
import { actor, as } from '../../support/application/api';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { confirmed, WITNESS } from '../../support/open-api/proof';
import { judgedInABrowser } from './in-a-browser';
import { erase, type Files, filesIn, node, punishedCase, TOLD, unpacked } from './packed-case';

const EACH_BYTE = join(__dirname, 'every-file-changed.mjs');
const ERASED = 'an erased complainant';

let app: RunningApplication;
let id: string;
let opened: Files;
/** What is asked for while the case is restricted: by a clerk and by the head, each without a reason and with one. */
let restricted: Files[];
let zip: Buffer;
let files: Files;
let overseen: Awaited<ReturnType<typeof ask>>;
const folders: string[] = [];
const auditor = as({ id: 'auditor-1', role: 'auditor', unit: '*' });
beforeAll(async () => {
  app = await runningApplication(undefined, { WITNESS_KEYS: vkeyOf(WITNESS.verifier) });
  await registerUnits(app.api);
  id = await punishedCase(app.api);
  opened = filesIn((await ask('?personal=opened')).bytes);
  overseen = await ask('', { ...auditor, 'casetrail-reason': encodeURIComponent('专项审计') });
  restricted = await whileRestricted();
  await erase(app.api, id);
  await ask();
  const { text } = await app.api.get('/api/proof/checkpoint');
  await app.api.post('/api/proof/cosignatures', { checkpoint: confirmed(text) });
  zip = (await ask()).bytes;
  files = filesIn(zip);
});
afterAll(async () => {
  await app.end();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function ask(question = '', who = actor('shaoguan')) {
  const headers = await app.api.headers(who);
  const response = await fetch(`${app.api.url}/api/complaints/${id}/case-file${question}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function whileRestricted(): Promise<Files[]> {
  const head = actor('shaoguan', 'head-1', 'head');
  const reason = { 'casetrail-reason': encodeURIComponent('行政复议') };
  await app.api.record(
    `/api/complaints/${id}/restriction`,
    { reason: '争议未决', basis: '个人信息保护法' },
    { headers: head },
  );
  const asked = [];
  for (const who of [actor('shaoguan'), { ...actor('shaoguan'), ...reason }, head, { ...head, ...reason }])
    asked.push(filesIn((await ask('', who)).bytes));
  await app.api.record(`/api/complaints/${id}/restriction/lifting`, { reason: '争议已决' }, { headers: head });
  return asked;
}

async function inFolder(content: Files): Promise<string> {
  const folder = await unpacked(content);
  folders.push(folder);
  return folder;
}

const json = (content: Files, name: string): unknown => JSON.parse((content.get(name) ?? Buffer.alloc(0)).toString());
const isAttachment = (name: string): boolean => name.startsWith('attachments/');
const changed = (name: string, content: string | Buffer): Files => new Map([...files, [name, Buffer.from(content)]]);

describe(`a case file with a penalty, an apology and ${ERASED}`, () => {
  it('verifies in an empty folder with nothing but Node, from the folder and from the archive', async () => {
    const folder = await inFolder(files);
    const { code, printed } = await node(folder, 'verify.mjs');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: expect.stringMatching(/^一致 OK {2}shaoguan-\d+-00001/) as string,
    });
    expect(printed).toMatch(/见证 witnesses: witness\.example\/test \(2026-01-01T00:00:01\.000Z\)/);
    expect(printed).toContain('个人信息 personal data: erased');
    await writeFile(join(folder, '..', 'apart.zip'), zip);
    expect((await node(folder, 'verify.mjs', '../apart.zip')).code).toBe(0);
    await rm(join(folder, '..', 'apart.zip'));
    const { keys } = JSON.parse((await app.api.get('/api/proof/keys')).text) as ProofKeys;
    expect((await node(folder, 'verify.mjs', '--key', keys[0]?.vkey ?? '')).code).toBe(0);
    const others = await node(folder, 'verify.mjs', '--key', vkeyOf(WITNESS.verifier));
    expect([others.code, others.printed]).toEqual([1, expect.stringContaining('it is of another log')]);
  });

  it('shows what happened in both languages, its documents, and nothing of the complainant', () => {
    const history = (language: string) => files.get(`history.${language}.html`)?.toString() ?? '';
    expect(history('zh')).toMatch(/罚款[^<]*500\.00/);
    expect(history('zh')).toMatch(/道歉/);
    expect(history('zh')).toContain('个人信息已删除');
    expect(history('en')).toMatch(/[Ff]ine[^<]*500\.00/);
    expect(files.get('documents/1.html')?.toString()).toContain('已删除');
    expect(files.get('documents/2.html')?.toString()).toContain('作废');
    expect(files.get('documents/1.docx')?.subarray(0, 2).toString()).toBe('PK');
    const report = files.get('report.html')?.toString() ?? '';
    for (const word of ['真实性', '完整性', '可用性', '安全性', 'witness.example/test', '已删除'])
      expect(report).toContain(word);
    expect(report).not.toContain('✗');
    for (const [name, bytes] of files)
      for (const words of Object.values(TOLD)) expect([name, bytes.includes(words)]).toEqual([name, false]);
  });

  it('is refused with its place whichever byte of it is changed', async () => {
    const { printed } = await node('/', EACH_BYTE, await inFolder(files), '12');
    const tries = printed.trim().split('\n');
    const told = tries.map((line) => JSON.parse(line) as { name: string; offset: number; places: string[] });
    expect(new Set(told.map(({ name }) => name))).toEqual(new Set(files.keys()));
    expect(told.length).toBeGreaterThan(200);
    const missed = told.filter(
      ({ name, places }) => !places.includes(name) && !(name.startsWith('manifest') && places.length > 0),
    );
    expect(missed).toEqual([]);
  });

  const verified = async (content: Files) => {
    const { code, printed } = await node(await inFolder(content), 'verify.mjs', '--json');
    const { faults } = JSON.parse(printed) as { faults: { place: string; en: string }[] };
    return [code, faults[0]?.place, faults[0]?.en];
  };

  it('names the event that is not as it was proved, that is missing, and the proof that does not lead there', async () => {
    const events = (files.get('events.json') ?? Buffer.alloc(0)).toString();
    const facts = JSON.parse(events) as { type: string; position: string; data: string }[];
    const fined = facts.findIndex(({ type }) => type === 'RespondentFined');
    const [fact] = facts.slice(fined);
    const less = facts.map((each) => ({ ...each, data: each.data.replace('"500.00"', '"50.00"') }));
    expect(await verified(changed('events.json', JSON.stringify(less)))).toEqual([
      1,
      'events.json',
      `event #${fined + 1} RespondentFined, ${fact?.position} is not as it was proved: data / meta`,
    ]);
    const without = facts.filter((_, at) => at !== fined);
    expect(await verified(changed('events.json', JSON.stringify(without)))).toEqual([
      1,
      'events.json',
      `holds ${facts.length - 1} events and should hold ${facts.length}`,
    ]);
    const proof = json(files, 'proof.json') as { events: { hashes: string[] }[] };
    const wrong = proof.events.map((each, at) =>
      at === fined ? { ...each, hashes: each.hashes.with(0, Buffer.alloc(32).toString('base64')) } : each,
    );
    expect(await verified(changed('proof.json', JSON.stringify({ ...proof, events: wrong })))).toEqual([
      1,
      'proof.json',
      `the proof of event #${fined + 1} RespondentFined, ${fact?.position} does not lead to the checkpoint`,
    ]);
  });

  it('has none of the attachments, which nobody gets once the case is erased, and misses none', () => {
    expect([...files.keys()].filter(isAttachment)).toEqual([]);
    expect((json(files, 'manifest.json') as Manifest).missing).toHaveLength(3);
    expect(files.get('report.html')?.toString()).toContain('附件不附');
  });

  it('names a document or an attachment that was changed, left out or put in', async () => {
    const attachment = [...opened.keys()].find(isAttachment) ?? '';
    expect(await verified(new Map([...opened, [attachment, Buffer.from('另一份投诉书')]]))).toEqual([
      1,
      attachment,
      'is not the attachment that the events name',
    ]);
    expect(await verified(changed('documents/1.html', '另一份文书'))).toEqual([
      1,
      'documents/1.html',
      'is not as it was packed',
    ]);
    expect(await verified(changed('documents/3.html', '伪造'))).toEqual([
      1,
      'documents/3.html',
      'is not in the manifest',
    ]);
    const left = new Map([...files].filter(([name]) => name !== 'documents/2.docx'));
    expect(await verified(left)).toEqual([1, 'documents/2.docx', 'is missing']);
  });

  it('encloses files of evidence and of examination reports, too, each proved by the fact that names it', async () => {
    const { attachments, missing } = json(opened, 'manifest.json') as Manifest;
    const contents = Object.values(attachments).map(({ path }) => opened.get(path)?.toString());
    expect(contents).toEqual(['游客签名的投诉书', '购物小票', '检验报告']);
    expect(missing).toEqual([]);
    const facts = json(opened, 'events.json') as { type: string; data: string }[];
    const names = ['ComplaintReceived', 'EvidenceAdded', 'ExaminationReported'].map(
      (type) => facts.find((fact) => fact.type === type)?.data ?? '',
    );
    for (const [at, name] of Object.keys(attachments).entries()) expect(names[at]).toContain(name);
    const [, evidence = ''] = Object.values(attachments).map(({ path }) => path);
    expect(await verified(new Map([...opened, [evidence, Buffer.from('另一张小票')]]))).toEqual([
      1,
      evidence,
      'is not the attachment that the events name',
    ]);
  });

  it('is refused when somebody else signs it', async () => {
    const manifest = json(files, 'manifest.json') as Manifest;
    const forged = `${JSON.stringify({ ...manifest, personal: 'sealed' })}\n`;
    const signed = manifestNote(forged, manifest.log, [randomBytes(32)]);
    const content = new Map([...changed('manifest.json', forged), ['manifest.sig', Buffer.from(signed)]]);
    expect(await verified(content)).toEqual([1, 'manifest.sig', 'is signed by somebody else']);
  });
});

judgedInABrowser(() => zip);

describe('who gets a case file', () => {
  it('opens personal data for those who may see them when they ask for it, and never otherwise', async () => {
    const shown = json(opened, 'opened.json') as Record<string, { complainant?: object; narrative?: string }>;
    expect(Object.values(shown)[0]).toMatchObject({ complainant: { name: TOLD.name }, narrative: TOLD.narrative });
    expect(opened.get('documents/1.html')?.toString()).toContain(TOLD.name);
    expect((json(opened, 'manifest.json') as Manifest).personal).toBe('opened');
    expect((await node(await inFolder(opened), 'verify.mjs')).code).toBe(0);
    expect(opened.get('events.json')?.includes(TOLD.name)).toBe(false);
    expect(files.has('opened.json')).toBe(false);
  });

  it('has no attachments of a restricted case, but for those who may see them and say why', async () => {
    expect(restricted.map((each) => [...each.keys()].filter(isAttachment).length)).toEqual([0, 0, 0, 3]);
    for (const each of restricted) expect((await node(await inFolder(each), 'verify.mjs')).code).toBe(0);
  });

  it('asks those who oversee for a reason, and records who got what', async () => {
    expect((await ask('', auditor)).status).toBe(422);
    const { status, headers } = overseen;
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="case-shaoguan-\d{4}-00001\.zip"$/);
    const { items } = (await app.api.read(`/api/complaints/${id}/disclosures`)) as {
      items: { by: { id: string }; fields: string[]; reason?: string }[];
    };
    expect(items).toContainEqual(
      expect.objectContaining({
        by: expect.objectContaining({ id: 'auditor-1' }) as object,
        ...{ fields: ['attachments'], reason: '专项审计' },
      }),
    );
    const clerk = items.filter(({ by }) => by.id === 'clerk-shaoguan').map(({ fields }) => fields);
    expect(clerk).toContainEqual(['attachments']);
    expect(clerk.some((fields) => fields.includes('narrative'))).toBe(true);
    expect((await ask('', actor('ruyuan'))).status).toBe(404);
    expect((await ask('', as({ id: 'reporter-1', role: 'reporter', unit: '*' }))).status).toBe(403);
  });
});
