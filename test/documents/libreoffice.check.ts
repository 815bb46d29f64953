import { DOCUMENT_TYPES } from '../../src/regimes/parts/documents';
import { documents } from './every-document';
import { LibreOffice } from './libreoffice';
import { issue, linesOf } from './paper-trail';
import { sampleReport } from './sample-report';

const LANGUAGES = ['zh', 'en'] as const;

/** `npm run test:documents`: what an office program makes of the documents. Not part of `npm test`, which needs nothing but Node. */
let office: LibreOffice | undefined;
const docx: Record<string, Buffer> = {};
let texts: ReadonlyMap<string, string>;
let pdfs: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  const started = (office = await LibreOffice.start());
  for (const [name, history, attempt] of documents) {
    const { printer, document } = issue(history, attempt);
    docx[name] = await printer.docx(document);
  }
  for (const language of LANGUAGES) docx[`report ${language}`] = await sampleReport(language).docx();
  texts = await started.textsOf(docx);
  pdfs = await started.pdfsOf(docx);
}, 400_000);
afterAll(() => office?.end());

const squeezed = (text: string): string => text.replace(/\s+/g, '');

it('one of every kind of document is looked at', () => {
  const kinds = documents.map(([, , { command }]) => (command as { type?: string }).type);
  expect(kinds.sort()).toEqual([...DOCUMENT_TYPES].sort());
});

describe.each(documents)('%s', (name, _history, _attempt, told) => {
  it('opens as it is, with every field in its place', () => {
    const lines = (texts.get(name) ?? '').split(/[\r\n\t]+/).map(squeezed);
    expect(lines).toEqual(expect.arrayContaining(told.map(squeezed)));
  });

  it('shows every paragraph that it has', () => {
    const text = squeezed(texts.get(name) ?? '');
    const missing = linesOf(docx[name] ?? Buffer.alloc(0)).filter((line) => !text.includes(squeezed(line)));
    expect(missing).toEqual([]);
  });

  it('is laid out on paper', () => {
    expect(pdfs.get(name)?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

describe.each(LANGUAGES)('a report in %s', (language) => {
  it('opens as it is, shows every paragraph that it has, and is laid out on paper', () => {
    const name = `report ${language}`;
    const text = squeezed(texts.get(name) ?? '');
    const lines = linesOf(docx[name] ?? Buffer.alloc(0));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !text.includes(squeezed(line)))).toEqual([]);
    expect(pdfs.get(name)?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

it('a document that would have to be repaired is not opened', async () => {
  const [whole = Buffer.alloc(0)] = Object.values(docx);
  const cut = whole.subarray(0, Math.floor(whole.length / 2));
  const read = await office?.textsOf({ cut, whole });
  expect([...(read?.keys() ?? [])]).toEqual(['whole']);
}, 200_000);
