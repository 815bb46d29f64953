import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { taxonomies } from '../checks/taxonomies';
import { validity } from '../checks/validity';
import { FaultyRegime, parsePack, type PackFile } from './pack-file';
import type { Regime } from '../regime';
import { Regimes } from '../regimes';

/** The rule packs that are shipped. */
export const PACKS = join(__dirname, '..', 'packs');

/**
 * All rule packs of these folders, checked: each file by itself, and that a regime has one version on every day from its
 * first to its last. Throws `FaultyRegime` with the faults of every file.
 */
export function loadRegimes(...folders: readonly string[]): Regimes {
  const read = (folders.length > 0 ? folders : [PACKS]).flatMap(yamlFiles).map(readPack);
  const faults = read.flatMap((pack) => (pack instanceof FaultyRegime ? pack.faults : []));
  const packs = read.flatMap((pack) => (pack instanceof FaultyRegime ? [] : [pack]));
  const regimes = packs.map(({ regime }) => regime);
  faults.push(...faultsBetween(regimes).map(({ regime, fault }) => packs[regimes.indexOf(regime)]?.told(fault) ?? ''));
  if (faults.length > 0) throw new FaultyRegime(faults);
  return new Regimes(regimes);
}

/** One file beside the packs that are shipped: what is wrong with it alone, and as a version among the others of its regime. */
export function checkRegime(path: string): Regime {
  const pack = parsePack(path, readFileSync(path, 'utf8'));
  const { id, version } = pack.regime;
  const others = loadRegimes().all.filter((shipped) => shipped.id !== id || shipped.version !== version);
  const faults = faultsBetween([...others, pack.regime]).map(({ regime, fault }) =>
    pack.told(regime === pack.regime ? fault : { ...fault, reason: `${fault.reason}: see ${nameOf(regime)}` }),
  );
  if (faults.length > 0) throw new FaultyRegime(faults);
  return pack.regime;
}

/** What is wrong with versions beside each other. */
const faultsBetween = (regimes: readonly Regime[]) => [...validity(regimes), ...taxonomies(regimes)];

const nameOf = ({ id, version }: Regime): string => `${id}@${version}`;

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));

function readPack(path: string): PackFile | FaultyRegime {
  try {
    return parsePack(basename(path), readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof FaultyRegime) return error;
    throw error;
  }
}
