import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './embedded/error-code';

const BYTES = 32;

/** A secret in a file of the data directory: 32 bytes in hex, made at the first asking; only its owner may read it. */
export async function secretIn(dataDir: string, name = 'receipt-secret'): Promise<Buffer> {
  const text = await madeOnce(dataDir, name, () => randomBytes(BYTES).toString('hex'));
  const secret = Buffer.from(text.trim(), 'hex');
  if (secret.length !== BYTES)
    throw new Error(`${join(dataDir, name)} does not hold a secret of ${BYTES} bytes in hex`);
  return secret;
}

/** What a file of the data directory holds, made at the first asking; only its owner may read it. */
export async function madeOnce(dataDir: string, name: string, make: () => string): Promise<string> {
  const file = join(dataDir, name);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was faster: its secret is the one.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
