import type { Subject } from '../commands/stream-writer';
import { importStream, type ImportedFile, type ImportResult, type RecordedImportEvent } from './imports.events';

/** What is known of an import: no result while it is under way, and none for ever when it was cut off. */
export type ImportRun =
  (ImportedFile & { readonly records: number; readonly startedAt: string; readonly result?: ImportResult }) | undefined;

export const importSubject: Subject<ImportRun> = {
  streamOf: importStream,
  initial: undefined,
  apply: (run, event) => {
    const { type, data, meta } = event as RecordedImportEvent;
    if (type === 'ImportStarted') return { ...data, startedAt: meta.occurredAt };
    return run && { ...run, result: data };
  },
};
