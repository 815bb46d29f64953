import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretIn } from '../../secret-in';

/** Where the key-encryption key comes from. */
export interface SealKeySource {
  readonly dataDir: string;
  readonly sealKey?: string;
  readonly sealKeyFile?: string;
  /** The one before it, while keys are rotated. */
  readonly sealKeyBefore?: string;
}

/** The secrets that data keys are wrapped by, the present one first; made once in the data directory where none is stated. */
export async function sealKeysOf(source: SealKeySource, warn: (line: string) => void): Promise<[string, ...string[]]> {
  const earlier = source.sealKeyBefore === undefined ? [] : [source.sealKeyBefore];
  if (source.sealKey !== undefined) return [source.sealKey, ...earlier];
  if (source.sealKeyFile !== undefined) return [long(await readFile(source.sealKeyFile, 'utf8')), ...earlier];
  const file = join(source.dataDir, NAME);
  const isNew = !existsSync(file);
  const secret = await secretIn(source.dataDir, NAME);
  if (isNew)
    warn(
      `${file} was made: without it the personal data of every case is lost, and whoever has it and the database can read them. Keep a copy elsewhere, or set SEAL_KEY`,
    );
  return [secret.toString('hex'), ...earlier];
}

const NAME = 'seal-key';

function long(text: string): string {
  const secret = text.trim();
  if (secret.length < 32) throw new Error('SEAL_KEY_FILE must hold at least 32 characters that nobody can guess');
  return secret;
}
