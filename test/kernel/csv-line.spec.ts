import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Cell, csvLine } from '../../src/kernel/texts/csv-line';

const text = (value: string | null): Cell => ({ value, text: true });

describe('a line of CSV', () => {
  it.each([
    [[text('a'), text('b c'), text(null), text('')], 'a,b c,,\r\n'],
    [[text('a,b'), text('say "no"'), text('two\nlines')], '"a,b","say ""no""","two\nlines"\r\n'],
    [
      [text('=1+1'), text('+8613800000000'), text('-5'), text('@sum'), text('\tx')],
      `"'=1+1","'+8613800000000","'-5","'@sum","'\tx"\r\n`,
    ],
    [[text('=HYPERLINK("x")')], `"'=HYPERLINK(""x"")"\r\n`],
    [
      [
        { value: '-5.00', text: false },
        { value: '2026-01-01', text: false },
      ],
      '-5.00,2026-01-01\r\n',
    ],
    [[text('a=b'), text("'quoted'"), text('中文')], "a=b,'quoted',中文\r\n"],
  ])('%#: is written by RFC 4180, and runs nothing in a spreadsheet', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('is read back by another program as it was, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (values) => {
        const [read] = parse(csvLine(values.map(text)), {
          record_delimiter: '\r\n',
          relax_quotes: false,
        });
        expect(read).toEqual(values.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)));
      }),
    );
  });
});
