const TEXT_TYPE = 25;
const HEADER_BYTES = 20;

/** `text[]` in the binary form of Postgres: nothing is escaped here and nothing parsed there, which halves the cost of a batch. */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? 0 : Buffer.byteLength(text)));
  const array = Buffer.allocUnsafe(lengths.reduce((bytes, length) => bytes + 4 + length, HEADER_BYTES));
  const header = [1, texts.includes(null) ? 1 : 0, TEXT_TYPE, texts.length, 1]; // dimensions, nulls, element type, length, first index
  header.forEach((word, index) => array.writeInt32BE(word, index * 4));
  let offset = HEADER_BYTES;
  texts.forEach((text, index) => {
    offset = array.writeInt32BE(text === null ? -1 : (lengths[index] ?? 0), offset);
    if (text !== null) offset += array.write(text, offset);
  });
  return array;
}

/** Array of numbers or UUIDs, which need no quotes. */
export const plainArray = (items: readonly (number | string)[]): string => `{${items.join(',')}}`;
