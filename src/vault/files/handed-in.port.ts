import type { FileKey } from './named-files';

/** The keys of files that wait to be named by a fact. A file is known by the SHA-256 of its content, in hex. */
export abstract class HandedIn {
  /** Ids under which these contents are stored, by SHA-256; none for what does not wait. */
  abstract waiting(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /**
   * Lets a file wait under its key, or the one of the same content that waits already: answers the id of the one that does. `lost` is
   * the id of one that was found to wait without its file: it is replaced.
   */
  abstract keep(sha256: string, key: FileKey, lost?: string): Promise<string>;

  /** Forgets what has waited for a day. Answers the ids of those files that no fact took. */
  abstract expire(): Promise<readonly string[]>;
}
