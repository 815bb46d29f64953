import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive: what it holds, or where that comes from while it is packed. */
export interface ZipPart {
  readonly path: string;
  readonly content: Buffer | (() => Promise<AsyncIterable<Buffer>>);
}

/** No field of an archive without its 64-bit extension holds more. */
export const MOST_ZIP_BYTES = 2 ** 32 - 1;

/** A ZIP archive, chunk by chunk as it is taken; what streams is stored, what is at hand is compressed. */
export async function* zipped(parts: readonly ZipPart[], at: Date): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(Buffer.from(chunk));
  });
  for (const { path, content } of parts) {
    const file = typeof content === 'function' ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    if (typeof content === 'function') {
      for await (const chunk of await content()) {
        file.push(chunk);
        yield* ready;
        ready = [];
      }
      file.push(new Uint8Array(0), true);
    } else file.push(content, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
