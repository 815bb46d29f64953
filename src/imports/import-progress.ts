import { Presets, SingleBar } from 'cli-progress';
import type { ImportReport } from './importer';
import type { ImportNote } from './imports.events';

export interface ImportProgress {
  readonly onProgress: (done: number, records: number) => void;
  /** Puts the terminal right again; to be called at the end, however it ended. */
  readonly stop: () => void;
}

type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

const LINE_EVERY_MS = 2000;

/** A bar on a terminal; elsewhere a line at most every two seconds. `now` is in milliseconds. */
export const importProgress = (screen: Screen = process.stderr, now: () => number = Date.now): ImportProgress =>
  screen.isTTY ? progressBar(screen) : progressLines(screen, now);

function progressBar(stream: NodeJS.WritableStream): ImportProgress {
  const format = 'importing {bar} {percentage} % · {value} of {total} · {eta_formatted} left';
  const bar = new SingleBar({ stream, format, etaBuffer: 500 }, Presets.shades_classic);
  return {
    onProgress: (done, records) => {
      if (!bar.isActive) bar.start(records, done);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function progressLines(stream: NodeJS.WritableStream, now: () => number): ImportProgress {
  let told = now();
  return {
    onProgress: (done, records) => {
      if (now() - told < LINE_EVERY_MS) return;
      told = now();
      stream.write(`importing: ${done} of ${records}\n`);
    },
    stop: () => undefined,
  };
}

/** The report for people, line by line. */
export function reportLines(report: ImportReport): string[] {
  const { id, file, sha256, mapping, dryRun, read, imported, alreadyThere, warned, refused } = report;
  return [
    `${file} · keyed hash ${sha256} · mapping ${mapping}`,
    ...noteLines('warning', report.warnings, warned),
    ...noteLines('refused', report.refusals, refused),
    `read ${read} · ${dryRun ? 'new' : 'imported'} ${imported} · already there ${alreadyThere} · with a warning ${warned} · refused ${refused}`,
    dryRun ? 'dry run: nothing was recorded' : `import ${id}`,
  ];
}

function noteLines(kind: string, notes: readonly ImportNote[], total: number): string[] {
  const lines = notes.map(
    ({ line, field, reason }) => `${kind}: line ${line}${field === undefined ? '' : `, ${field}`}: ${reason}`,
  );
  return total > notes.length ? [...lines, `${kind}: and ${total - notes.length} more lines`] : lines;
}
