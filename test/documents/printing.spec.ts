import type { DocumentList } from '../../projections/documents/document.answer';
import { as } from '../support/application/api';
import { reading } from '../support/application/who-asks';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { problemIn } from '../support/application/refused';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { linesOf } from './paper-trail';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let app: RunningApplication;
let complaint: string;
let document: string;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  complaint = (await app.api.record('/api/complaints', { ...LEAST, complainant: { name: '刘某' } })).id;
  const transfer = { to: 'ruyuan', basis: 'territorial', attachments: 1, pages: 2, notice: true };
  const { position } = await app.api.record(`/api/complaints/${complaint}/transfers`, transfer);
  const { items } = (await app.api.read(`/api/complaints/${complaint}/documents?after=${position}`)) as DocumentList;
  document = items[0]?.id ?? '';
});
afterAll(() => app.end());

async function docx(): Promise<{ bytes: Buffer; headers: Headers }> {
  const path = `/api/documents/${document}.docx?after=${await app.api.head()}`;
  const response = await fetch(app.api.url + path, { headers: await app.api.headers(as(reading(path))) });
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

it('a document is read as .docx right after its issue, and is the same bytes after a rebuild and after more happened', async () => {
  const { bytes, headers } = await docx();
  expect(headers.get('content-type')).toBe(DOCX);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${document}.docx"`);
  expect(linesOf(bytes).join('\n')).toMatch(/旅投转〔\d{4}〕1号[^]*现转去刘某于[^]*附：相关材料1份，共2页。/);
  await beginRebuild(app.api, 'all');
  await rebuilt(app.api);
  await app.api.record(`/api/complaints/${complaint}/transfer-acknowledgements`, {}, { by: 'ruyuan' });
  await app.api.record(`/api/complaints/${complaint}/acceptance`, {}, { by: 'ruyuan' });
  expect((await docx()).bytes.equals(bytes)).toBe(true);
});

it('a document is read as a page that allows nothing but its own style sheet', async () => {
  const { status, headers, text } = await app.api.get(`/api/documents/${document}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  expect(text).toContain('现转去刘某于');
});

it.each(['00000000-0000-4000-8000-000000000000', 'transfer-notice'])('a document %s is not there', async (id) => {
  for (const name of [id, `${id}.docx`]) {
    expect(problemIn(await app.api.get(`/api/documents/${name}`))).toMatchObject({ status: 404, code: 'not-found' });
  }
});
