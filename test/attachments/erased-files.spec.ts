import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { AttachmentStore } from '../../src/attachments/attachment-store';
import type { Manifest } from '../../src/proof/case-file/packing/manifest';
import { actor } from '../support/application/api';
import { handIn, LEAST, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { problemIn } from '../support/application/refused';
import { reachableFiles } from '../support/application/running/reachable-files';
import { erase, filesIn } from '../proof/case-file/packed-case';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  return (await client.query<Row>(text, values).finally(() => client.end())).rows;
}

const caseWith = async (...attachments: readonly string[]): Promise<string> =>
  (await app.api.record('/api/complaints', { ...LEAST, attachments })).id;
/** The complainant takes it back and wants to be forgotten. */
async function withdrawn(id: string): Promise<void> {
  await app.api.record(`/api/complaints/${id}/closure`, { outcome: 'withdrawn' });
  await erase(app.api, id);
}

const asked = async (id: string, sha256: string) =>
  app.api.get(`/api/complaints/${id}/attachments/${sha256}?after=${await app.api.head()}`);
const filesOnDisk = async (): Promise<string[]> =>
  (await readdir(join(app.dataDir, 'attachments'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const bytesOnDisk = async (): Promise<string> =>
  Buffer.concat(await Promise.all((await filesOnDisk()).map((path) => readFile(path)))).toString();

const manifestIn = (zip: Buffer): Manifest['attachments'] =>
  (JSON.parse((filesIn(zip).get('manifest.json') ?? Buffer.of()).toString()) as Manifest).attachments;

describe('the files of an erased case', () => {
  it('are opened by nothing that is left, and their hashes stand nowhere; refused with a sentence', async () => {
    const texts = ['病历：某某，住韶关', '检验报告：异物为吸管', '回访录音的文字'];
    const [letter = '', evidence = '', report = ''] = await Promise.all(texts.map((text) => handIn(app.api, text)));
    const id = await caseWith(letter);
    const give = (path: string, body: object) => app.api.record(`/api/complaints/${id}/${path}`, body);
    await give('acceptance', {});
    await give('evidence', { kind: 'document', description: '检验报告', hash: evidence, custody: '县局' });
    await give('completion-report', { summary: '已处理', attachments: [report] });
    expect(await reachableFiles(app)).toEqual(expect.arrayContaining(texts));
    expect((await asked(id, evidence)).text).toBe(texts[1]);

    await withdrawn(id);
    for (const text of await reachableFiles(app)) expect(texts).not.toContain(text);
    const everything = await rows<{ told: string }>('select stream || data || meta as told from event_log.event');
    const told = everything.map((row) => row.told).join('');
    const disk = await bytesOnDisk();
    for (const [at, sha256] of [letter, evidence, report].entries()) {
      expect(told).not.toContain(sha256);
      expect(disk).not.toContain(texts[at]);
      const reply = await asked(id, sha256);
      expect(problemIn(reply)).toMatchObject({ status: 422, code: 'attachments-erased' });
      expect(reply.text).toContain('所附材料一并删除，不再提供');
    }
  });

  it('are kept for another case that names the same content, and have another name in it', async () => {
    const text = '两案共用的一份合同';
    const sha256 = await handIn(app.api, text);
    const [one, other] = [await caseWith(sha256), await caseWith(sha256)];
    const names = await rows<{ name: string }>(
      `select data::jsonb -> 'attachments' ->> 0 as name from event_log.event where stream = any($1)`,
      [`complaint-${one}`, `complaint-${other}`],
    );
    expect(new Set([sha256, ...names.map(({ name }) => name)]).size).toBe(3);
    await withdrawn(one);
    expect((await asked(one, sha256)).status).toBe(422);
    expect((await asked(other, sha256)).text).toBe(text);
    expect(await reachableFiles(app)).toContain(text);
    await withdrawn(other);
    expect(await reachableFiles(app)).not.toContain(text);
  });
});

describe('a file that was handed in', () => {
  const tomorrow = () => rows("update vault.handed_in set at = at - interval '25 hours'");
  const tidied = () => app.installation.app.get(AttachmentStore).tidy();

  it('waits a day for a case to name it, then nothing opens it; one that was named stays', async () => {
    const [named, unnamed] = [await handIn(app.api, '登记了的材料'), await handIn(app.api, '没有登记的材料')];
    const id = await caseWith(named);
    const before = (await filesOnDisk()).length;
    await tomorrow();
    await tidied();
    expect((await filesOnDisk()).length).toBe(before - 1);
    expect(await rows('select from vault.handed_in')).toEqual([]);
    expect(await reachableFiles(app)).not.toContain('没有登记的材料');
    expect((await asked(id, named)).text).toBe('登记了的材料');
    for (const sha256 of [named, unnamed]) {
      const reply = await app.api.post('/api/complaints', { ...LEAST, attachments: [sha256] });
      expect(problemIn(reply)).toMatchObject({ status: 422, code: 'unknown-attachment' });
    }
    await caseWith(await handIn(app.api, '没有登记的材料'));
  });

  it('is named again by the command that is sent again, also when it waits no more', async () => {
    const sha256 = await handIn(app.api, '重发的材料');
    const [key, body] = ['the-same-key', { ...LEAST, attachments: [sha256] }];
    const first = await app.api.record('/api/complaints', body, { key });
    await tomorrow();
    await tidied();
    expect(await app.api.record('/api/complaints', body, { key })).toEqual(first);
  });

  it('stands in the log under a name that shows, with its salt, that it is the one, and tells nothing without', async () => {
    const sha256 = await handIn(app.api, '只有一份的材料');
    const id = await caseWith(sha256);
    const stored = await rows<{ data: string }>(
      'select data from event_log.event where stream = $1',
      `complaint-${id}`,
    );
    expect(stored.map(({ data }) => data).join('')).not.toContain(sha256);
    const response = await fetch(`${app.api.url}/api/complaints/${id}/case-file`, {
      headers: await app.api.headers(actor('shaoguan')),
    });
    expect(response.status).toBe(200);
    const [[name, { salt }] = ['', { salt: '' }]] = Object.entries(
      manifestIn(Buffer.from(await response.arrayBuffer())),
    );
    // By hand, as docs/proof.md says it.
    const both = Buffer.concat([Buffer.from(salt, 'hex'), createHash('sha256').update('只有一份的材料').digest()]);
    expect(name).toBe(createHash('sha256').update(both).digest('hex'));
    expect(stored[0]?.data).toContain(name);
  });
});
