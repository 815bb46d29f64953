import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../embedded/error-code';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint';
import { parseNote } from '../notes/signed-note';

/**
 * The last checkpoint that was signed with this data directory, kept outside of the database: a database that was restored to
 * an earlier state does not know what was signed since.
 */
export class SignedBefore {
  constructor(private readonly file: string) {}

  /** Undefined when nothing was signed yet. Throws when the file cannot be read. */
  async last(): Promise<Checkpoint | undefined> {
    try {
      return parseCheckpoint(parseNote(await readFile(this.file, 'utf8')).text);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Whoever is killed meanwhile leaves the old one or the new one. */
  async remember(note: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(`${this.file}.new`, note, { mode: 0o600 });
    await rename(`${this.file}.new`, this.file);
  }
}
