import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FrozenFrame } from '../../src/supervision/frozen-frame';

/** A frame as it comes over HTTP. */
type ToldFrame = { [Field in keyof FrozenFrame]: FrozenFrame[Field] };

const SCRIPT = join(__dirname, '../../docs/draw.mjs');

/** What `docs/draw.mjs` prints of a frame on its standard input, and its exit code. */
export function runScript(
  frame: object | string,
  ...words: readonly string[]
): { printed: string; exitCode: number | null } {
  const input = typeof frame === 'string' ? frame : JSON.stringify(frame);
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, ...words], { input, encoding: 'utf8' });
  return { printed: stdout.trimEnd(), exitCode: status };
}

const digest = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

/** A third way to the sample: takes the case of the lowest rank, as a number, out of the frame again and again. */
export async function sampleByTaking(frame: readonly string[], seed: string, size: number): Promise<string[]> {
  const left = new Map<string, bigint>();
  for (const id of frame) left.set(id, BigInt(`0x${await digest(seed + id)}`));
  const taken: string[] = [];
  while (taken.length < size) {
    const [lowest] = [...left].reduce((a, b) => (b[1] < a[1] ? b : a));
    left.delete(lowest);
    taken.push(lowest);
  }
  return taken;
}

/** The frame of a drawn round, with the hashes made apart from the code under test. */
export async function frozen(caseIds: readonly string[], seed: string, sample: readonly string[]): Promise<ToldFrame> {
  return {
    id: '0b8f3a52-6d2e-4c1b-9a77-2f4f6a1d9c10',
    asOf: '0000000000000000042',
    frameHash: await digest(caseIds.join('\n')),
    size: sample.length,
    caseIds,
    seedCommitment: await digest(seed),
    seed,
    sample,
  };
}
