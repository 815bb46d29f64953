import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { madeOnce } from '../../secret-in';

const SEED_BYTES = 32;
const NAME = 'proof-key';

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
  const seeds = seedsIn(await madeOnce(dataDir, NAME, () => randomBytes(SEED_BYTES).toString('base64')));
  if (seeds === undefined)
    throw new Error(`${join(dataDir, NAME)} does not hold secrets of ${SEED_BYTES} bytes in base64`);
  return seeds;
}
