import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';

/** Largest file that is taken over HTTP; the command line takes any. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Keeps a body in a file of its own, in a new folder below `under`, while `work` reads it, once or several times. Throws `PayloadTooLargeException`
 * (413) as soon as more than `most` bytes have come.
 */
export async function withReceivedFile<Result>(
  body: Readable,
  work: (path: string) => Promise<Result>,
  { most = MAX_FILE_BYTES, under = tmpdir() } = {},
): Promise<Result> {
  const folder = await mkdtemp(join(under, 'casetrail-import-'));
  try {
    const path = join(folder, 'body.csv');
    await save(body, path, most);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function save(body: Readable, path: string, most: number): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    // A body that is destroyed takes the connection along: the caller would not learn why.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) throw tooLarge(most);
      await file.appendFile(chunk);
    }
  } finally {
    body.resume();
    await file.close();
  }
}

export const tooLarge = (most: number): PayloadTooLargeException =>
  new PayloadTooLargeException(`the file is larger than ${most} bytes`);
