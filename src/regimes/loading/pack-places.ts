import { LineCounter, parseDocument, type Document } from 'yaml';
import type { PackFault } from '../checks/pack-fault';

/** The text of a rule pack read with the place of each of its fields: for what is said of a fault. */
export class PackPlaces {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(
    private readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: true });
  }

  /** Why the text is no YAML, as `file:line: reason`; nothing when it is. */
  get faults(): readonly string[] {
    return this.document.errors.map(({ pos, message }) => `${this.at(pos[0])}: ${message.split('\n')[0] ?? ''}`);
  }

  get value(): unknown {
    return this.document.toJS() as unknown;
  }

  /** The fault as `file:line: field reason`. */
  told({ field, reason }: PackFault): string {
    return `${this.at(this.offsetOf(field))}: ${field} ${reason}`;
  }

  private at(offset: number): string {
    return `${this.file}:${this.lines.linePos(offset).line}`;
  }

  /** Where the field begins in the text, or the nearest thing around it that is there. */
  private offsetOf(field: string): number {
    const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    for (; path.length > 0; path.pop()) {
      const node = this.document.getIn(path, true);
      if (typeof node !== 'object' || node === null || !('range' in node)) continue;
      const range = node.range as [number] | undefined;
      if (range) return range[0];
    }
    return 0;
  }
}
