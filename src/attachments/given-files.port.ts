import type { Readable } from 'node:stream';
import type { NamedFile } from '../vault/files/named-files';
import { FILE_KINDS } from './file-kinds';

/** What files are told to be when they are given out. */
export const FILE_TYPES_GIVEN: readonly string[] = FILE_KINDS.map(({ type }) => type);

/** A file on its way out. */
export interface GivenFile {
  readonly type: string;
  /** Of its name, without the dot. */
  readonly ending: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** The files that were handed in, for whoever may see one. */
export abstract class GivenFiles {
  /** Throws `NotFound` when it is not stored. */
  abstract give(file: NamedFile): Promise<GivenFile>;
}
