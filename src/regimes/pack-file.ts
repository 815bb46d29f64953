import { LineCounter, parseDocument, type Document } from 'yaml';
import { Malformed } from '../kernel/refusal';
import { validated } from '../validation/validated';
import { faultsOfPack } from './checks/faults-of-pack';
import type { PackFault } from './checks/pack-fault';
import { RegimePack } from './pack/regime-pack';
import type { Regime } from './regime';

/** A rule pack that cannot be used, with file, line and reason for every fault. */
export class FaultyRegime extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'FaultyRegime';
  }
}

/** A rule pack with the place of each of its fields in the file. */
export interface PackFile {
  readonly regime: Regime;
  /** The fault as `file:line: field reason`. */
  readonly told: (fault: PackFault) => string;
}

/** A rule pack from the text of its file, checked by itself; throws `FaultyRegime`. */
export function parsePack(file: string, text: string): PackFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const told = ({ field, reason }: PackFault): string =>
    `${file}:${lineAt(offsetOf(document, field))}: ${field} ${reason}`;
  if (document.errors.length > 0) {
    throw new FaultyRegime(
      document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])}: ${message.split('\n')[0] ?? ''}`),
    );
  }
  const regime = shaped(document, told);
  const faults = faultsOfPack(regime);
  if (faults.length > 0) throw new FaultyRegime(faults.map(told));
  return { regime, told };
}

export const parseRegime = (file: string, text: string): Regime => parsePack(file, text).regime;

function shaped(document: Document, told: PackFile['told']): Regime {
  try {
    return validated(RegimePack, document.toJS());
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new FaultyRegime(error.faults.map(told));
  }
}

/** Where the field begins in the text, or the nearest thing around it that is there. */
function offsetOf(document: Document, field: string): number {
  const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (; path.length > 0; path.pop()) {
    const node = document.getIn(path, true);
    if (typeof node !== 'object' || node === null || !('range' in node)) continue;
    const range = node.range as [number] | undefined;
    if (range) return range[0];
  }
  return 0;
}
