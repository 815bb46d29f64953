import { load } from 'js-yaml';
import { Malformed } from '../../kernel/refusal';
import { validated } from '../../validation/validated';
import { faultsOfPack } from '../checks/faults-of-pack';
import type { PackFault } from '../checks/pack-fault';
import { PackPlaces } from './pack-places';
import { RegimePack } from '../pack/regime-pack';
import type { Regime } from '../regime';

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
  let places: PackPlaces | undefined;
  const told = (fault: PackFault): string => (places ??= new PackPlaces(file, text)).told(fault);
  const regime = shaped(valueOf(file, text), told);
  const faults = faultsOfPack(regime);
  if (faults.length > 0) throw new FaultyRegime(faults.map(told));
  return { regime, told };
}

export const parseRegime = (file: string, text: string): Regime => parsePack(file, text).regime;

/** Without places a text is read in a third of the time: only what is faulty is read again, by the parser that knows them. */
function valueOf(file: string, text: string): unknown {
  try {
    return load(text);
  } catch {
    const places = new PackPlaces(file, text);
    if (places.faults.length > 0) throw new FaultyRegime(places.faults);
    return places.value;
  }
}

function shaped(value: unknown, told: PackFile['told']): Regime {
  try {
    return validated(RegimePack, value);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new FaultyRegime(error.faults.map(told));
  }
}
