import type { RecordedOf } from '../kernel/event';

/** What an import had to say about one line of its file. */
export interface ImportNote {
  /** Line of the file on which the record begins; the header is line 1. */
  readonly line: number;
  /** Column, or field of the command, that is at fault. */
  readonly field?: string;
  readonly reason: string;
}

/** Which file is imported, and how. */
export interface ImportedFile {
  readonly file: string;
  /** Keyed hash of the SHA-256 of the file, in hex (in older facts the SHA-256 itself): of equal files the same. */
  readonly sha256: string;
  readonly mapping: string;
}

/** What became of the records of a file: `read` is the sum of `imported`, `alreadyThere` and `refused`. */
export interface ImportResult {
  readonly read: number;
  readonly imported: number;
  readonly alreadyThere: number;
  /** Records taken with a warning. */
  readonly warned: number;
  readonly refused: number;
  /** The first 1,000; the count above is exact. */
  readonly warnings: readonly ImportNote[];
  readonly refusals: readonly ImportNote[];
}

export interface ImportShapes {
  ImportStarted: ImportedFile & { readonly records: number };
  ImportFinished: ImportResult;
}
export const IMPORT_EVENTS = ['ImportStarted', 'ImportFinished'] as const satisfies readonly (keyof ImportShapes)[];
export type RecordedImportEvent = RecordedOf<ImportShapes>;

export const importStream = (id: string): string => `import-${id}`;
