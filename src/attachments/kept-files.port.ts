import type { Readable } from 'node:stream';
import type { FileKind } from './file-kinds';

export interface KeptFile {
  readonly sha256: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

/** The files that were handed in, for whoever hands them on. */
export abstract class KeptFiles {
  /** Throws `NotFound`. What is read may have been damaged since it was stored. */
  abstract open(sha256: string): Promise<KeptFile & { readonly content: Readable }>;
}
