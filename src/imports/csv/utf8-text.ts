import { isUtf8 } from 'node:buffer';
import { unreadable } from './unreadable';

const NEWLINE = 0x0a;

/** Passes the bytes of a file on as long as they are UTF-8 text; throws `unreadable-file` with the first line that is not. */
export async function* utf8Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    // A newline is never a part of another character, so that whole lines can be judged.
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const lines = Buffer.concat([rest, chunk.subarray(0, end)]);
    if (end > 0) line += requireText(lines, line);
    rest = end > 0 ? chunk.subarray(end) : Buffer.concat([rest, chunk]);
    yield chunk;
  }
  requireText(rest, line);
}

/** How many lines end in the block. */
function requireText(block: Buffer, firstLine: number): number {
  const readable = isText(block);
  let lines = 0;
  for (let start = 0; start < block.length; lines++) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline === -1 ? block.length : newline + 1;
    if (!readable && !isText(block.subarray(start, end))) {
      throw unreadable(firstLine + lines, 'it is not text in UTF-8');
    }
    start = end;
  }
  return lines;
}

/** NUL is valid in UTF-8 but in no text: it shows a file in UTF-16. */
const isText = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);
