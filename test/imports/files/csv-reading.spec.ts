import fc from 'fast-check';
import { csvRows, type CsvRow } from '../../../src/imports/csv/csv-rows';
import { utf8Text } from '../../../src/imports/csv/utf8-text';
import { faultOf } from '../importing';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The bytes in pieces that end at these places. */
async function* pieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    yield await Promise.resolve(bytes.subarray(start, end));
    start = end;
  }
}

const cuts = fc.array(fc.nat(), { maxLength: 5 });
const lineEnd = fc.constantFrom('\n', '\r\n');
/** Fields with all that makes CSV hard. */
const field = fc
  .array(fc.constantFrom('a', '好', 'é', '😀', ',', '"', '\n', '\r\n', ' '), { maxLength: 6 })
  .map((parts) => parts.join(''));
const row = fc.record({ cells: fc.array(field, { minLength: 2, maxLength: 4 }), end: lineEnd });
const blank = fc.record({ cells: fc.constant([]), end: lineEnd });

const written = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const lineFeeds = (text: string): number => text.split('\n').length - 1;

describe('the rows of a CSV file', () => {
  it('are what was written, each with the line an editor shows for its beginning, wherever the bytes are cut', async () => {
    const file = fc.array(fc.oneof({ weight: 3, arbitrary: row }, { weight: 1, arbitrary: blank }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(file, fc.boolean(), cuts, async (rows, marked, places) => {
        const expected: CsvRow[] = [];
        let text = '';
        for (const { cells, end } of rows) {
          if (cells.length > 0) expected.push({ line: lineFeeds(text) + 1, cells });
          text += written(cells) + end;
        }
        const bytes = Buffer.from(marked ? `\ufeff${text}` : text);
        expect(await all(csvRows(pieces(bytes, places)))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are refused at the row that a quote was opened in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), cuts, async (rows, places) => {
        const good = rows.map(({ cells, end }) => written(cells) + end).join('');
        const bytes = Buffer.from(`${good}a,"b\nc,d\n`);
        const fault = await faultOf(all(csvRows(pieces(bytes, places))));
        expect(fault).toEqual({ line: lineFeeds(good) + 1, reason: 'a quote is opened and never closed' });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a file', () => {
  const lines = fc.array(field, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('\n'));

  it('in UTF-8 passes as it is, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(lines, cuts, async (text, places) => {
        const passed = await all(utf8Text(pieces(Buffer.from(text), places)));
        expect(Buffer.concat(passed).toString()).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('with a byte that is none is refused at its line', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(0xe9, 0xff, 0x00), lines, cuts, async (before, byte, after, places) => {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from([byte]), Buffer.from(` ${after}`)]);
        const fault = await faultOf(all(utf8Text(pieces(bytes, places))));
        expect(fault).toEqual({ line: lineFeeds(before) + 1, reason: 'it is not text in UTF-8' });
      }),
      { numRuns: 300 },
    );
  });
});
