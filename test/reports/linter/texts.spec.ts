import { strToU8, zipSync } from 'fflate';
import { lint } from '../../../src/reports/linter/lint';
import { officeText, UnreadableOfficeFile } from '../../../src/reports/linter/texts/office-text';
import { asLinted } from '../../../src/reports/linter/texts/text-formats';

const places = (linted: Parameters<typeof lint>[0]): string[] =>
  lint(linted, []).map(({ line, column, quoted, others }) =>
    [`${line}:${column} ${quoted}`, ...others.map((other) => `${other.line}:${other.column} ${other.quoted}`)].join(
      ' ← ',
    ),
  );

describe('a place in what was handed in', () => {
  it('is told by line and column, from 1', () => {
    expect(places(asLinted.text('标题\n\n　甲3起、乙2起，共6起。'))).toEqual(['3:11 6起 ← 3:3 3起 ← 3:7 2起']);
  });

  it('holds full-width figures as they were written', () => {
    expect(places(asLinted.text('办结率１２０％。'))).toEqual(['1:4 １２０％']);
  });

  it('of HTML is the one in the source, across marks and entities', () => {
    const html = '<head><title>共1件</title></head>\n<p>甲3起、乙2起，<b>共&nbsp;</b>6起。</p>';
    expect(places(asLinted.html(html))).toEqual(['2:26 6起 ← 2:5 3起 ← 2:9 2起']);
  });

  it('of HTML leaves out scripts and comments, and reads on where they are not closed', () => {
    expect(places(asLinted.html('<script>办结率120%</script><!-- 办结率120% -->办结率130%'))).toEqual(['1:44 130%']);
    expect(places(asLinted.html('<script>办结率120%'))).toEqual(['1:12 120%']);
    expect(places(asLinted.html('<!-- 办结率120%'))).toEqual(['1:9 120%']);
  });

  it('of an HTML table is its cell', () => {
    const html =
      '<table>\n<tr><th>类型</th><th>件数</th></tr>\n<tr><td>甲</td><td>3</td></tr>\n<tr><td>乙</td><td>4</td></tr>\n<tr><td>合计</td><td>8</td></tr>\n</table>';
    expect(places(asLinted.html(html))).toEqual(['5:20 8 ← 3:19 3 ← 4:19 4']);
  });

  it('of Markdown leaves out code', () => {
    expect(places(asLinted.markdown('`5 + 8 = 12`\n\n```\n办结率120%\n```\n办结率130%\n'))).toEqual(['6:4 130%']);
  });
});

describe('a .docx', () => {
  const docx = (body: string): Uint8Array =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  const paragraph = (...texts: string[]): string =>
    `<w:p><w:pPr/>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

  it('is read by paragraphs, however its text is broken into runs', () => {
    expect(places(officeText(docx(paragraph('标题') + paragraph('甲3起、乙', '2起，共', '6起。'))))).toEqual([
      '2:10 6起 ← 2:2 3起 ← 2:6 2起',
    ]);
  });

  it('is read with its tables', () => {
    const table = `<w:tbl>${row('类型', '件数')}${row('甲', '3')}${row('乙', '4')}${row('合计', '8')}</w:tbl>`;
    expect(lint(officeText(docx(table)), []).map(({ rule, quoted }) => `${rule} ${quoted}`)).toEqual([
      'table-totals 8',
    ]);
  });

  it('that is none is refused', () => {
    expect(() => officeText(strToU8('no archive'))).toThrow(UnreadableOfficeFile);
    expect(() => officeText(zipSync({ 'other.xml': strToU8('x') }))).toThrow(UnreadableOfficeFile);
  });
});
