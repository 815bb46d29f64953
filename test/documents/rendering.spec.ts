import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { withoutTimes } from '../../src/documents/rendering/fixed-zip';
import { issueDocument } from '../complaints/words/acts';
import { found, issued, received } from '../complaints/words/facts';
import { caseOf, decide, type PastFact } from '../support/given';
import { accepted, arrived, decided, issue, linesOf, linesOfPage, partsOf } from './paper-trail';
import { faultIn } from './well-formed';

const at = '2026-03-10T09:00:00+08:00';
const notice = issueDocument({ type: 'transfer-notice', at });
const form = issueDocument({ type: 'registration-form', at });
const letter = issueDocument({ type: 'reply-letter', by: 'ruyuan', at });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Everything that HTML, XML and Word could take for something else, and characters that no XML can hold. */
const HOSTILE = `<script>alert("1")</script>&amp;'"><img src=x onerror=alert(1)>]]>\u0000\u000b\ud800\ufffe\u202e{{x}}`;

/** All that a page may consist of. */
const ELEMENTS = ['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'h1', 'br', 'p'];
const ATTRIBUTES = ['lang', 'charset', 'name', 'content', 'class', 'scope', 'colspan'];

const hostile = (): readonly PastFact[] =>
  arrived({
    complainant: { name: HOSTILE, telephone: HOSTILE, address: HOSTILE },
    respondents: [{ type: 'official', name: HOSTILE }],
    allegations: [{ respondent: 1, text: HOSTILE }],
    requests: [HOSTILE],
    narrative: HOSTILE,
  });

describe('a .docx', () => {
  it('is the same bytes each time, also seconds later and by another printer', async () => {
    const first = issue(decided(), letter);
    const bytes = await first.printer.docx(first.document);
    await sleep(2100);
    expect(sha256(await first.printer.docx(first.document))).toBe(sha256(bytes));
    const second = issue(decided(), letter);
    expect(sha256(await second.printer.docx(second.document))).toBe(sha256(bytes));
  });

  it.each([
    ['a notice', arrived, notice],
    ['a form', arrived, form],
    ['a letter', decided, letter],
    ['a form full of hostile words', hostile, form],
    ['a notice full of hostile words', hostile, notice],
  ] as const)('of %s is an archive of well-formed XML', async (_what, history, attempt) => {
    const { printer, document } = issue(history(), attempt);
    const parts = partsOf(await printer.docx(document));
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/fontTable.xml']),
    );
    for (const [name, xml] of Object.entries(parts)) expect([name, faultIn(xml)]).toEqual([name, undefined]);
  });

  it('tells the day of issue as its own, whenever it is written', async () => {
    const { printer, document } = issue(arrived(), notice);
    const { 'docProps/core.xml': core = '' } = partsOf(await printer.docx(document));
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual(['2026-03-10T00:00:00Z', '2026-03-10T00:00:00Z']);
    expect(core).toContain('<dc:title>信访事项转办通知书</dc:title><dc:creator>shaoguan质监所</dc:creator>');
  });

  it('is laid out as GB/T 9704 asks: A4, its margins, 仿宋 三号 in fixed lines, 小标宋 二号 for the title', async () => {
    const { printer, document } = issue(arrived(), notice);
    const parts = partsOf(await printer.docx(document));
    // 210 × 297 mm; 37 mm above, 28 mm left, 26 mm right, 35 mm below; in twips.
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const margin of ['w:top="2098"', 'w:left="1587"', 'w:right="1474"', 'w:bottom="1984"'])
      expect(parts['word/document.xml']).toContain(margin);
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="32"\/>/);
    expect(styles).toMatch(/公文标题.*?<w:sz w:val="44"\/>/);
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('names one face to fall back to, since Word takes more for one name, of 31 characters at most', async () => {
    const { printer, document } = issue(arrived(), notice);
    const { 'word/fontTable.xml': fonts = '' } = partsOf(await printer.docx(document));
    const names = [...fonts.matchAll(/<w:(?:font w:name|altName w:val)="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['方正小标宋简体', '宋体', '仿宋_GB2312', '仿宋', '黑体', 'SimHei', '宋体', 'SimSun']);
  });

  it('leaves a line before what is enclosed, and two before the name above the date for the seal', async () => {
    const { printer, document } = issue(arrived(), notice);
    const { 'word/document.xml': body = '' } = partsOf(await printer.docx(document));
    const before = (text: string): string | undefined =>
      /<w:spacing w:before="(\d+)"/.exec(body.split('</w:p>').find((each) => each.includes(text)) ?? '')?.[1];
    expect([before('附：相关材料2份'), before('现转去'), before('2026年3月10日（印章）')]).toEqual([
      '579',
      undefined,
      undefined,
    ]);
    expect([...body.matchAll(/w:before="1158"/g)]).toHaveLength(1);
  });
});

describe('a page', () => {
  it.each([
    ['form', form, ['table', 'tbody', 'tr', 'th', 'td']],
    ['notice', notice, ['div']],
  ] as const)('of a %s shows hostile words as words, and nothing else', async (_what, attempt, elements) => {
    const { printer, document } = issue(hostile(), attempt);
    const page = await printer.page(document);
    const tags = [...page.html.matchAll(/<([a-z][^\s>/]*)([^>]*)>/g)];
    expect(new Set(tags.map(([, name]) => name))).toEqual(new Set([...ELEMENTS, ...elements]));
    for (const [, , attributes = ''] of tags)
      for (const [name] of attributes.matchAll(/[a-z-]+(?==")/g)) expect(ATTRIBUTES).toContain(name);
    expect(
      faultIn(page.html.replace('<!DOCTYPE html>\n', '').replace(/<(meta|br)([^>]*)>/g, '<$1$2/>')),
    ).toBeUndefined();
    const shown = HOSTILE.replace(/[\u0000\u000b\ud800\ufffe\u202e]/gu, '\ufffd');
    expect(linesOfPage(page).join('\n')).toContain(shown);
    expect(linesOf(await printer.docx(document)).join('\n')).toContain(shown);
  });

  it('allows its own style sheet and nothing more', async () => {
    const { printer, document } = issue(arrived(), notice);
    const { html, policy } = await printer.page(document);
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(html).not.toMatch(/ style=/);
  });
});

describe('what a document says', () => {
  it('is what the case was when it was issued, whatever happens later', async () => {
    const printing = issue(accepted(), notice);
    const before = await printing.printer.docx(printing.document);
    printing.then(found({ explanation: '后来查明' }, { by: 'ruyuan' }));
    printing.then(received({ complainant: { name: '李某' }, respondents: [{ type: 'official', name: '王某' }] }));
    expect(sha256(await printing.printer.docx(printing.document))).toBe(sha256(before));
  });

  it('is marked when it is no longer what was issued', async () => {
    const changed = issue(arrived(), notice);
    const again = { ...arrived()[0], ...issued({ document: 'transfer-notice', transfer: 1, ordinal: 2 }) };
    const { html } = await changed.printer.page({ ...changed.document, version: changed.then(again) });
    expect(html).toContain('内容摘要不一致');
    expect((await changed.printer.page(changed.document)).html).not.toContain('内容摘要不一致');
  });

  it('is not there where there is no document', async () => {
    const { printer, document } = issue(arrived(), notice);
    await expect(printer.docx({ ...document, version: 1 })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(printer.docx({ ...document, version: 99 })).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('has a hash that depends on each field, not on the name of the complainant and not on the number', () => {
    const hashOf = (history: readonly PastFact[], said: Parameters<typeof issueDocument>[0] = {}): unknown =>
      (
        decide(caseOf(...history), issueDocument({ type: 'transfer-notice', at, ...said }))[0]?.data as {
          contentHash: string;
        }
      ).contentHash;
    const plain = hashOf(arrived());
    expect(hashOf(arrived({ complainant: { name: '李某' }, narrative: '别的经过' }))).toBe(plain);
    const others = [
      hashOf(arrived(), { requirements: '另行要求' }),
      hashOf(arrived(), { reportBackBy: '2026-04-01' }),
      hashOf(arrived(), { attachments: 3 }),
      hashOf(arrived(), { pages: 8 }),
      hashOf(arrived(), { text: '补充说明' }),
      hashOf(arrived(), { at: '2026-03-11T09:00:00+08:00' }),
      hashOf(arrived({ category: 'quality' })),
      hashOf(arrived({ confidential: true })),
      hashOf(arrived({ respondents: [{ type: 'official', name: '另一人' }], allegations: [] })),
    ];
    expect(new Set([plain, ...others]).size).toBe(others.length + 1);
  });
});

describe('the times of an archive', () => {
  it('are taken out of archives only', () => {
    expect(() => withoutTimes(Buffer.from('no archive at all, but long enough'))).toThrow(TypeError);
    expect(() => withoutTimes(Buffer.alloc(3))).toThrow(TypeError);
  });
});
