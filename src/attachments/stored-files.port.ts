/** What the rules may know of the files that were handed in. */
export abstract class StoredFiles {
  /** Those of these SHA-256 under which no file waits to be named: nobody handed it in within the last day. */
  abstract missing(hashes: readonly string[]): Promise<readonly string[]>;
}
