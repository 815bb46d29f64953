import type { Readable } from 'node:stream';
import type { NamedFile } from '../vault/files/named-files';
import type { FileKind } from './file-kinds';

/** What is known of a file by its content. */
export interface KeptFile {
  readonly sha256: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

/** The files that were handed in, for whoever hands them on. */
export abstract class KeptFiles {
  /** Throws `NotFound` when it is not stored, `DamagedFile` when another one is there; so does its content. */
  abstract open(file: NamedFile): Promise<KeptFile & { readonly content: Readable }>;
}
