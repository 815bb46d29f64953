import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export const FORMAT = 'casetrail backup 3';

/** The first line of a backup. */
export interface Header {
  readonly format: string;
  /** Identity of the log, and how many facts of it are in the file. */
  readonly log: string;
  readonly facts: number;
  readonly at: string;
}

/** The last line: how many lines there are before it, and their hash. */
export interface Trailer {
  readonly lines: number;
  readonly sha256: string;
}

/** One line in between: a table and its rows as JSON, each as the database writes it. */
export interface Rows {
  readonly table: string;
  readonly place: 'vault' | 'main';
  readonly rows: readonly string[];
}

/** A part of an attachment as it is stored, by its id; null at its end. */
export interface FilePart {
  readonly file: string;
  readonly part: string | null;
}

/** The file cannot be used: it was cut off, changed, or is no backup. */
export class DamagedBackup extends Error {
  constructor(reason: string) {
    super(`this backup cannot be used: ${reason}`);
    this.name = 'DamagedBackup';
  }
}

/** The hash of the lines so far. */
export class LinesHash {
  private readonly hash = createHash('sha256');
  lines = 0;

  add(line: string): void {
    this.lines++;
    this.hash.update(line).update('\n');
  }

  end(): Trailer {
    return { lines: this.lines, sha256: this.hash.digest('hex') };
  }
}

/** Every line of a backup but the last, which is checked; throws `DamagedBackup` at the end, before anything of it may be kept. */
export async function* linesOf(file: string): AsyncGenerator<Header | Rows | FilePart> {
  const source = createReadStream(file);
  const plain = source.on('error', (error) => plain.destroy(error)).pipe(createGunzip());
  const seen = new LinesHash();
  let last: string | undefined;
  try {
    for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) {
      if (last !== undefined) {
        seen.add(last);
        yield JSON.parse(last) as Header | Rows | FilePart;
      }
      last = line;
    }
  } catch (error) {
    throw new DamagedBackup(error instanceof Error ? error.message : String(error));
  }
  const stated = trailerIn(last);
  const { lines, sha256 } = seen.end();
  if (stated.lines !== lines || stated.sha256 !== sha256) throw new DamagedBackup('its hash is another one');
}

function trailerIn(line: string | undefined): Partial<Trailer> {
  try {
    return JSON.parse(line ?? '') as Partial<Trailer>;
  } catch {
    throw new DamagedBackup('its end is missing');
  }
}
