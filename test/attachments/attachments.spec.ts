import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { AttachmentAnswer } from '../../src/attachments/attachments.controller';
import { actor, type Reply } from '../support/application/api';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { problemIn } from '../support/application/refused';
import { REFUSED, SAMPLES } from './samples';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const upload = (content: Buffer, type?: string, name?: string) =>
  app.api.postFile(`/api/attachments${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`, content, type);
const filesIn = async (): Promise<string[]> =>
  (await readdir(join(app.dataDir, 'attachments'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(app.dataDir, 'attachments').length + 1));

/** What the receipt of the case calls its files. */
async function namesIn(id: string): Promise<readonly string[]> {
  const { items } = (await app.api.read(`/api/complaints/${id}/history?after=${await app.api.head()}`)) as {
    readonly items: readonly { readonly data: { readonly attachments: readonly string[] } }[];
  };
  return items[0]?.data.attachments ?? [];
}

const pathOf = async (id: string, sha256: string): Promise<string> =>
  `/api/complaints/${id}/attachments/${sha256}?after=${await app.api.head()}`;

function expectProblem(reply: Reply, status: number, code: string): void {
  expect(problemIn(reply)).toMatchObject({ status, code });
}

describe('a file that is handed in', () => {
  it.each(Object.entries(SAMPLES))(
    'as %s is known by its content, also when nothing is said of it',
    async (type, content) => {
      const sha256 = hashOf(content);
      for (const stated of [type, undefined]) {
        const { status, body } = await upload(content, stated);
        expect([status, body]).toEqual([201, { sha256, type, bytes: content.length }]);
      }
    },
  );

  it('is given back as it came, by what the case calls it', async () => {
    const kinds = Object.entries(SAMPLES);
    const hashes = [];
    for (const [, content] of kinds) hashes.push(((await upload(content)).body as AttachmentAnswer).sha256);
    const { id } = await app.api.record('/api/complaints', { ...LEAST, attachments: hashes });
    const names = await namesIn(id);
    expect(new Set([...names, ...hashes]).size).toBe(2 * kinds.length);
    for (const [at, [type, content]] of kinds.entries()) {
      const path = await pathOf(id, names[at] ?? '');
      const response = await fetch(`${app.api.url}${path}`, { headers: await app.api.headers(actor('shaoguan')) });
      expect(response.headers.get('content-type')).toBe(type);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    }
  });

  it.each(Object.entries(REFUSED))('and is %s is refused', async (_what, content) => {
    const before = await filesIn();
    expectProblem(await upload(content), 422, 'attachment-kind-unknown');
    expect(await filesIn()).toEqual(before);
  });

  it('is refused when it is not what it is said to be, by type or by name', async () => {
    const pdf = SAMPLES['application/pdf'] ?? Buffer.of();
    expectProblem(await upload(pdf, 'image/png'), 422, 'attachment-kind-differs');
    expectProblem(await upload(pdf, undefined, '照片.png'), 422, 'attachment-kind-differs');
    expectProblem(await upload(Buffer.from('<html>'), 'application/pdf'), 422, 'attachment-kind-differs');
    expect((await upload(pdf, 'application/pdf', '收据.PDF')).status).toBe(201);
    expect((await upload(pdf, 'application/pdf', '收据')).status).toBe(201);
  });

  it.each([['../../etc/passwd'], ['..\\a.pdf'], ['/a.pdf'], ['..'], ['a\nb.pdf']])(
    'is refused under the name %j and written nowhere',
    async (name) => {
      const before = await filesIn();
      expect((await upload(Buffer.from('text of its own'), 'text/plain', name)).status).toBe(400);
      expect(await filesIn()).toEqual(before);
    },
  );

  it('is refused when it is empty', async () =>
    expectProblem(await upload(Buffer.of(), 'text/plain'), 422, 'attachment-empty'));

  it('of another type than those taken is a 415, and a file sent elsewhere too', async () => {
    expect((await upload(Buffer.from('<p>'), 'text/html')).status).toBe(415);
    expect((await app.api.postFile('/api/complaints', Buffer.from('text'), 'text/plain')).status).toBe(415);
    expect((await app.api.post('/api/attachments', {})).status).toBe(415);
  });

  it('that is said to be too large is a 413 before it comes', async () => {
    const clerk = await app.api.headers(actor('shaoguan'));
    const status = await new Promise((answered, failed) => {
      const headers = { ...clerk, 'content-type': 'video/mp4', 'content-length': 100 * 1024 * 1024 + 1 };
      const sending = request(`${app.api.url}/api/attachments`, { method: 'POST', headers }, ({ statusCode }) => {
        sending.destroy();
        answered(statusCode);
      });
      sending.on('error', failed);
      sending.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('twice is there once', async () => {
    const content = Buffer.from('同一份材料');
    const before = (await filesIn()).length;
    const [first, second] = [await upload(content), await upload(content)];
    expect(second.body).toEqual(first.body);
    expect(await filesIn()).toHaveLength(before + 1);
  });

  it('by nobody is a 401', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'text' };
    expect((await app.api.ask('/api/attachments', init)).status).toBe(401);
  });
});

describe('a file that is asked for', () => {
  it('is to be saved and never to be shown', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const { sha256 } = (await upload(page)).body as AttachmentAnswer;
    const { id } = await app.api.record('/api/complaints', { ...LEAST, attachments: [sha256] });
    const { status, headers, text } = await app.api.get(await pathOf(id, sha256));
    expect([status, text]).toEqual([200, page.toString()]);
    expect(headers.get('content-type')).toBe('text/plain');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${sha256}.txt"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it.each(['0'.repeat(64), 'incoming', '..%2f..%2fetc%2fpasswd', 'A'.repeat(64)])(
    'as %s is not there',
    async (name) => {
      const { id } = await app.api.record('/api/complaints', LEAST);
      expect((await app.api.get(await pathOf(id, name))).status).toBe(404);
    },
  );

  it('is seen with a case that names it, in the units that see the case, for a reason where the role needs one', async () => {
    const { sha256 } = (await upload(Buffer.from('病历'))).body as AttachmentAnswer;
    const [{ id }, other] = [
      await app.api.record('/api/complaints', { ...LEAST, attachments: [sha256] }),
      await app.api.record('/api/complaints', LEAST),
    ];
    const path = await pathOf(id, sha256);
    const status = async (at: string, headers = {}): Promise<number> => (await app.api.get(at, headers)).status;
    expect(await status(await pathOf(other.id, sha256))).toBe(404);
    expect(await status(path, actor('shaoguan', 'clerk-9'))).toBe(200);
    expect(await status(path, actor('guangdong', 'head-9', 'head'))).toBe(200);
    expect(await status(path, actor('wuhan', 'clerk-8'))).toBe(404);
    const [supervisor, auditor] = [actor('*', 'supervisor-9', 'supervisor'), actor('*', 'auditor-9', 'auditor')];
    expect(await status(path, supervisor)).toBe(400);
    expect(await status(path, { ...supervisor, 'casetrail-reason': 'check' })).toBe(200);
    const { body } = await app.api.get(`/api/complaints/${id}/disclosures`, auditor);
    expect((body as { readonly items: readonly object[] }).items).toMatchObject([
      { by: { id: 'clerk-9' }, fields: ['attachment'] },
      { by: { id: 'head-9' }, fields: ['attachment'] },
      { by: { id: 'supervisor-9' }, fields: ['attachment'], reason: 'check' },
    ]);
  });
});

describe('a command that names a file', () => {
  it('is refused when nobody handed it in, and recorded when somebody did', async () => {
    const content = Buffer.from('投诉书');
    const body = { ...LEAST, attachments: [hashOf(content)] };
    expectProblem(await app.api.post('/api/complaints', body), 422, 'unknown-attachment');
    await upload(content);
    await app.api.record('/api/complaints', body);
  });
});
