import { readFileSync } from 'node:fs';
import { seedsIn } from './integrator/proof-keys';
import { COSIGNATURE, parseVkey, type Verifier } from './notes/keys';

/** The secrets that sign checkpoints, stated or in a file; undefined when neither is named. Faults are added to the list. */
export function proofSeedsOf(
  { PROOF_KEY: stated = '', PROOF_KEY_FILE: file = '' }: Readonly<Record<string, string | undefined>>,
  faults: string[],
): readonly Buffer[] | undefined {
  if (stated === '' && file === '') return undefined;
  if (stated !== '' && file !== '') {
    faults.push('PROOF_KEY_FILE must not be named beside PROOF_KEY');
    return undefined;
  }
  const text = file === '' ? stated : readable(file);
  const seeds = text === undefined ? undefined : seedsIn(text);
  const name = file === '' ? 'PROOF_KEY' : 'PROOF_KEY_FILE';
  if (text === undefined) faults.push(`${name} must be a file that can be read`);
  else if (seeds === undefined)
    faults.push(`${name} must hold 32 secret bytes in base64; several with commas between, the newest first`);
  return seeds;
}

function readable(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The witnesses whose verifier keys are listed with commas between; undefined when one is no key of a witness. */
export function witnessesIn(text: string): Verifier[] | undefined {
  try {
    const witnesses = text.split(',').map((vkey) => parseVkey(vkey.trim()));
    return witnesses.every(({ type }) => type === COSIGNATURE) ? witnesses : undefined;
  } catch {
    return undefined;
  }
}
