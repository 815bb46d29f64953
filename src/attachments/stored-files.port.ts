/** What the rules may know of the files that were handed in. */
export abstract class StoredFiles {
  /** Those of these SHA-256 under which no file is stored. */
  abstract missing(hashes: readonly string[]): Promise<readonly string[]>;
}
