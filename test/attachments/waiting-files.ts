import { HandedIn } from '../../src/vault/files/handed-in.port';
import type { FileKey } from '../../src/vault/files/named-files';

/** Keys of files that wait, in memory. */
export class WaitingFiles extends HandedIn {
  private readonly keys = new Map<string, FileKey>();

  override waiting(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = hashes.flatMap((sha256) => {
      const key = this.keys.get(sha256);
      return key === undefined ? [] : [[sha256, key.id] as const];
    });
    return Promise.resolve(new Map(found));
  }

  override keep(sha256: string, key: FileKey, lost?: string): Promise<string> {
    const earlier = this.keys.get(sha256);
    if (earlier !== undefined && earlier.id !== lost) return Promise.resolve(earlier.id);
    this.keys.set(sha256, key);
    return Promise.resolve(key.id);
  }

  override expire(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }
}
