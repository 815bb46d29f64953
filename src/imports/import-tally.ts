import type { ImportNote, ImportResult } from './imports.events';

/** Notes kept of each kind; the counts go on. */
export const MOST_NOTES = 1000;
/** So that the report of the worst file fits into one event. */
const LONGEST_REASON = 200;

/** Counts what becomes of the records of a file. */
export class ImportTally {
  private imported = 0;
  private alreadyThere = 0;
  private warned = 0;
  private refused = 0;
  private readonly warnings: ImportNote[] = [];
  private readonly refusals: ImportNote[] = [];

  get read(): number {
    return this.imported + this.alreadyThere + this.refused;
  }

  taken(line: number, isNew: boolean, warnings: readonly string[]): void {
    if (isNew) this.imported++;
    else this.alreadyThere++;
    if (warnings.length > 0) this.warned++;
    for (const reason of warnings) keep(this.warnings, { line, reason });
  }

  refuse(note: ImportNote): void {
    this.refused++;
    keep(this.refusals, note);
  }

  result(): ImportResult {
    const { read, imported, alreadyThere, warned, refused } = this;
    return { read, imported, alreadyThere, warned, refused, warnings: this.warnings, refusals: this.refusals };
  }
}

/** Keeps the notes in the order of the lines, which do not all end in that order. */
function keep(notes: ImportNote[], { reason, ...note }: ImportNote): void {
  const plain = reason.replace(/\p{Cc}/gu, ' ');
  const short = plain.length > LONGEST_REASON ? `${plain.slice(0, LONGEST_REASON)}…` : plain;
  const after = notes.findLastIndex(({ line }) => line <= note.line) + 1;
  notes.splice(after, 0, { ...note, reason: short });
  if (notes.length > MOST_NOTES) notes.pop();
}
