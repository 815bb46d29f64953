import { Malformed } from '../../../src/kernel/refusal';
import { MemoryLog } from '../../support/memory-log';
import { csv, deskOver, faultOf, HEADER, line, type Desk } from '../importing';

const PLAIN = line();
const withoutLast = (text: string): string => text.slice(0, text.lastIndexOf(','));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a file that cannot be read', () => {
  const log = new MemoryLog();
  let desk: Desk;
  beforeAll(async () => {
    desk = await deskOver(log);
  });

  it.each<[string, string | Buffer, number, string]>([
    ['a missing column', csv(PLAIN).replace(',State,', ',').replace(',VA,', ','), 1, 'the column “State” is missing'],
    [
      'an unknown column',
      csv(`${PLAIN},x`).replace('disputed?', 'disputed?,Tags'),
      1,
      'the column “Tags” is not known',
    ],
    [
      'a column spelt otherwise',
      csv(PLAIN).replace('Issue', 'issue'),
      1,
      'the column “Issue” is missing; the column “issue” is not known',
    ],
    [
      'a column twice',
      csv(`${PLAIN},VA`).replace('disputed?', 'disputed?,State'),
      1,
      'the column “State” stands twice',
    ],
    ['no header', `${PLAIN}\r\n`, 1, expect.stringContaining('the column “Date received” is missing')],
    ['a field too many', csv(PLAIN, PLAIN, `${PLAIN},more`, PLAIN), 4, 'it has 15 field(s), the header has 14'],
    ['a field too few', csv(PLAIN, withoutLast(PLAIN)), 3, 'it has 13 field(s), the header has 14'],
    ['a line of spaces', csv(PLAIN, '   '), 3, 'it has 1 field(s), the header has 14'],
    [
      'a quote that is never closed',
      csv(PLAIN, PLAIN, line({ Issue: 'a,b' }).replace('a,b"', 'a,b'), PLAIN),
      4,
      'a quote is opened and never closed',
    ],
    [
      'a quote that is not closed before the next one',
      csv(PLAIN, line({ Issue: 'a,b' }).replace('a,b"', 'a,b'), PLAIN, line({ Issue: 'a,b' })),
      3,
      'a quote is not closed, or a quote within a quoted field is not doubled',
    ],
    [
      'a quote inside a quoted field',
      csv(PLAIN, line({ Issue: 'a,b' }).replace('a,b', 'a"b')),
      3,
      'a quote is not closed, or a quote within a quoted field is not doubled',
    ],
    [
      'a quote inside a field without quotes',
      csv(PLAIN, PLAIN.replace('Managing', 'Man"aging')),
      3,
      'a quote stands inside a field that is not quoted',
    ],
    ['Latin-1', latin1(csv(PLAIN, line({ Company: 'Société Générale' }), PLAIN)), 3, 'it is not text in UTF-8'],
    ['Latin-1 in the last line', latin1(`${HEADER}\n${PLAIN}\n${PLAIN}é`), 3, 'it is not text in UTF-8'],
    ['UTF-16', Buffer.from(`\ufeff${csv(PLAIN)}`, 'utf16le'), 1, 'it is not text in UTF-8'],
    ['UTF-16 without a mark', Buffer.from(csv(PLAIN), 'utf16le'), 1, 'it is not text in UTF-8'],
    [
      'an end in the middle of a character',
      Buffer.from(`${csv(PLAIN)}好`).subarray(0, -1),
      3,
      'it is not text in UTF-8',
    ],
    [
      'a row without an end',
      csv(PLAIN, line({ Issue: `a,${'b'.repeat(1024 * 1024)}` })),
      3,
      'the row is longer than 1048576 characters: a quote may be missing',
    ],
  ])('for %s is refused with line and reason', async (_what, content, faultLine, reason) => {
    expect(await faultOf(desk.text(content))).toEqual({ line: faultLine, reason });
    expect(await faultOf(desk.text(content, { dryRun: true }))).toEqual({ line: faultLine, reason });
    expect(log.events).toEqual([]);
  });

  it('is refused before anything of its good part is recorded, however long that is', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => line({ 'ZIP code': String(index) }));
    expect(await faultOf(desk.text(csv(...lines, `${PLAIN},more`)))).toMatchObject({ line: 3002 });
    expect(log.events).toEqual([]);
  });

  it('names the line beyond quoted line breaks and blank lines', async () => {
    const text = `${HEADER}\r\n\r\n${line({ Issue: 'one\r\ntwo\nthree' })}\r\n\r\n${PLAIN},more\r\n`;
    expect(await faultOf(desk.text(text))).toEqual({ line: 7, reason: 'it has 15 field(s), the header has 14' });
  });

  it('or that is not there is malformed input', () =>
    expect(desk.file('/nowhere/complaints.csv')).rejects.toThrow(
      new Malformed([
        { field: 'file', reason: "cannot be read: ENOENT: no such file or directory, open '/nowhere/complaints.csv'" },
      ]),
    ));
});

describe('a file without a header', () => {
  it.each([
    ['empty', ''],
    ['of blank lines', '\r\n\n'],
    ['of a mark only', '\ufeff'],
  ])('%s is refused, and nothing is recorded', async (_what, content) => {
    const log = new MemoryLog();
    const refusal = (await deskOver(log)).text(content);
    await expect(refusal).rejects.toMatchObject({ code: 'unreadable-file', facts: { line: 1 } });
    expect(log.events).toEqual([]);
  });
});

describe('a file without records', () => {
  it.each([
    ['of a header only', HEADER],
    ['of a header and a line break', `${HEADER}\r\n`],
  ])('%s is read: nothing of nothing', async (_what, content) => {
    const log = new MemoryLog();
    const report = await (await deskOver(log)).text(content);
    expect(report).toMatchObject({ read: 0, imported: 0, alreadyThere: 0, warned: 0, refused: 0 });
    expect(log.events.map(({ type }) => type)).toEqual(['ImportStarted', 'ImportFinished']);
  });
});

describe('a file in another of the usual forms', () => {
  it.each([
    ['with LF', (text: string) => text.replaceAll('\r\n', '\n')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['without the last line break', (text: string) => text.trimEnd()],
    ['with blank lines', (text: string) => text.replaceAll('\r\n', '\r\n\r\n')],
    ['with every field quoted', (text: string) => text.replace(/[^,\r\n]+/g, '"$&"')],
  ])('%s says the same', async (_what, rewritten) => {
    const log = new MemoryLog();
    const desk = await deskOver(log);
    const content = csv(PLAIN, line({ Company: 'Société Générale' }), PLAIN);
    expect(await desk.text(content)).toMatchObject({ imported: 3 });
    expect(await desk.text(rewritten(content))).toMatchObject({ imported: 0, alreadyThere: 3, refused: 0 });
  });
});
