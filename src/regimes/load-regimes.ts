import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Malformed } from '../kernel/refusal';
import { validated } from '../validation/validated';
import type { Regime } from './regime';
import { RegimePack } from './pack/regime-pack';
import { Regimes } from './regimes';

export const PACKS = join(__dirname, 'packs');

/** A rule pack that cannot be used, with file, line and reason for every fault. */
export class FaultyRegime extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'FaultyRegime';
  }
}

/** One rule pack from the text of its file; throws `FaultyRegime`. */
export function parseRegime(file: string, text: string): Regime {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    throw new FaultyRegime(
      document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])}: ${message.split('\n')[0] ?? ''}`),
    );
  }
  try {
    return validated(RegimePack, document.toJS());
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new FaultyRegime(error.faults.map(({ field, reason }) => `${file}:${lineOf(field)}: ${field} ${reason}`));
  }

  function lineOf(field: string): number {
    const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    for (; path.length > 0; path.pop()) {
      const node = document.getIn(path, true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number] | undefined) : undefined;
      if (range) return lineAt(range[0]);
    }
    return 1;
  }
}

/** All rule packs of a folder, checked: each file, and that no two versions of a regime are in force on one day. */
export function loadRegimes(folder = PACKS): Regimes {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const regimes = files.map((file) => parseRegime(file, readFileSync(join(folder, file), 'utf8')));
  const faults = regimes.flatMap((regime, index) =>
    overlaps(regime, regimes.slice(0, index)).map((fault) => `${files[index] ?? ''}:1: ${fault}`),
  );
  if (faults.length > 0) throw new FaultyRegime(faults);
  return new Regimes(regimes);
}

function overlaps(regime: Regime, others: readonly Regime[]): string[] {
  const LAST = '9999-12-31';
  return others
    .filter(({ id }) => id === regime.id)
    .filter(({ version, inForce }) => {
      const bothInForce =
        inForce.from <= (regime.inForce.until ?? LAST) && regime.inForce.from <= (inForce.until ?? LAST);
      return version === regime.version || bothInForce;
    })
    .map(({ id, version }) => `version ${regime.version} is in force together with ${id}@${version}`);
}
