import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../embedded/error-code';

const SEED_BYTES = 32;

/** The secrets in a text: 32 bytes in base64 each, newest first, one a line or with commas between. Undefined when one is none. */
export function seedsIn(text: string): Buffer[] | undefined {
  const seeds = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => Buffer.from(word, 'base64'));
  return seeds.length > 0 && seeds.every(({ length }) => length === SEED_BYTES) ? seeds : undefined;
}

/** The secrets in the file `proof-key` of the data directory, made at the first asking; only its owner may read it. */
export async function proofKeysIn(dataDir: string): Promise<Buffer[]> {
  const file = join(dataDir, 'proof-key');
  const read = async (): Promise<Buffer[]> => {
    const seeds = seedsIn(await readFile(file, 'utf8'));
    if (seeds === undefined) throw new Error(`${file} does not hold secrets of ${SEED_BYTES} bytes in base64`);
    return seeds;
  };
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(SEED_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was faster: its secret is the one.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return read();
}
