import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The program of LibreOffice: on the path, or where SOFFICE says. */
const PROGRAM = process.env.SOFFICE ?? 'soffice';
const PATIENCE_MS = 180_000;

/** LibreOffice without a screen, with a profile of its own: nothing is asked and nothing is repaired. */
export class LibreOffice {
  private constructor(private readonly folder: string) {}

  /** Throws when there is no LibreOffice: what cannot be looked at is no success. */
  static async start(): Promise<LibreOffice> {
    const office = new LibreOffice(await mkdtemp(join(tmpdir(), 'libreoffice-')));
    try {
      await office.run('--version');
      return office;
    } catch (error) {
      await office.end();
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`This check needs LibreOffice: “${PROGRAM}” cannot be run (SOFFICE names another). ${why}`);
    }
  }

  end(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** The text of each document as LibreOffice reads it, by name; a document that it does not open has none. */
  async textsOf(documents: Readonly<Record<string, Buffer>>): Promise<ReadonlyMap<string, string>> {
    const texts = await this.converted(documents, 'txt:Text (encoded):UTF8', '.txt');
    return new Map([...texts].map(([name, content]) => [name, content.toString('utf8').replace(/^\uFEFF/, '')]));
  }

  /** Each document as PDF, by name. */
  pdfsOf(documents: Readonly<Record<string, Buffer>>): Promise<ReadonlyMap<string, Buffer>> {
    return this.converted(documents, 'pdf', '.pdf');
  }

  private async converted(
    documents: Readonly<Record<string, Buffer>>,
    format: string,
    ending: string,
  ): Promise<ReadonlyMap<string, Buffer>> {
    const folder = await mkdtemp(join(this.folder, 'documents-'));
    const paths = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
    for (const [index, content] of Object.values(documents).entries()) await writeFile(paths[index] ?? '', content);
    await this.run('--convert-to', format, '--outdir', folder, ...paths);
    const made = (await readdir(folder)).filter((name) => name.endsWith(ending));
    const contents = made.map(
      async (name) => [name.slice(0, -ending.length), await readFile(join(folder, name))] as const,
    );
    return new Map(await Promise.all(contents));
  }

  private async run(...args: readonly string[]): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    await run(PROGRAM, [profile, '--headless', '--norestore', ...args], { timeout: PATIENCE_MS });
  }
}
