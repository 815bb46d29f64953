import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Malformed } from '../../kernel/refusal';
import { csvRecords, type CsvRecord } from './csv-records';
import { utf8Text } from './utf8-text';

/** One reading of a CSV file from its beginning to its end, in little memory whatever its size. */
export class CsvReading {
  private readonly hash = createHash('sha256');

  constructor(
    private readonly path: string,
    private readonly columns: readonly string[],
  ) {}

  /** Throws `Refusal('unreadable-file')`, or `Malformed` when there is no such file. */
  records(): AsyncGenerator<CsvRecord> {
    return csvRecords(utf8Text(this.bytes()), this.columns);
  }

  /** SHA-256 of what has been read, in hex: of the whole file after its last record. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  private async *bytes(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of createReadStream(this.path) as AsyncIterable<Buffer>) {
        this.hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      throw new Malformed([{ field: 'file', reason: `cannot be read: ${error.message}` }]);
    }
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error;

/** What a file that can be imported holds. */
export interface CheckedFile {
  readonly sha256: string;
  readonly records: number;
}

/** Reads the whole file before anything is done with it: throws `unreadable-file` for the first fault found. */
export async function checkFile(path: string, columns: readonly string[]): Promise<CheckedFile> {
  const reading = new CsvReading(path, columns);
  let records = 0;
  for await (const _record of reading.records()) records++;
  return { sha256: reading.sha256, records };
}
