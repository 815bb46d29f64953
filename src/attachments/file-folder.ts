import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../kernel/ids';

/** A file that has been coming for so long was given up. */
const GIVEN_UP_AFTER_MS = 24 * 60 * 60 * 1000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it names a file, and no other place. */
export const isId = (name: string): boolean => ID.test(name);

/**
 * Files by their ids below one folder: `ab/abcdef…`. A file is there whole or not at all: it comes into `incoming`, is forced to the
 * disk and then gets its name.
 */
export class FileFolder {
  private readonly incoming: string;

  constructor(private readonly folder: string) {
    this.incoming = join(folder, 'incoming');
  }

  /** Lets a file come: what `write` made is kept under the id that it answers, and nothing when it answers none or throws. */
  async receive<Result extends { readonly keepAs?: string }>(
    write: (file: FileHandle) => Promise<Result>,
  ): Promise<Result> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, newId());
    const file = await open(path, 'wx+', 0o600);
    try {
      const written = await write(file);
      if (written.keepAs !== undefined) {
        await file.sync();
        await this.name(path, written.keepAs);
      }
      return written;
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }

  has(id: string): Promise<boolean> {
    return access(this.placeOf(id)).then(
      () => true,
      () => false,
    );
  }

  remove(id: string): Promise<void> {
    return rm(this.placeOf(id), { force: true });
  }

  placeOf(id: string): string {
    if (!isId(id)) throw new TypeError('a file is stored under an id');
    return join(this.folder, id.slice(0, 2), id);
  }

  /** Removes what was left half by programs that were killed. */
  async tidy(): Promise<void> {
    const left = await readdir(this.incoming).catch((): string[] => []);
    for (const name of left) {
      const path = join(this.incoming, name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > GIVEN_UP_AFTER_MS) await rm(path, { force: true });
    }
  }

  /** In one step: whoever is killed before leaves no file, whoever is killed after a whole one. */
  private async name(path: string, id: string): Promise<void> {
    const folder = join(this.folder, id.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, this.placeOf(id));
    await syncFolder(folder);
  }
}

/** The name is as durable as the content; Windows keeps names of folders by itself and refuses to open one. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
