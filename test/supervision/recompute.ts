import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { FrozenFrame } from '../../src/supervision/rounds/frozen-frame';

/** A frame as it comes over HTTP. */
type ToldFrame = { [Field in keyof FrozenFrame]: FrozenFrame[Field] };

const SCRIPT = join(__dirname, '../../docs/verify-draw.mjs');
const PAGE = join(__dirname, '../../docs/verify-draw.html');

/** What `docs/verify-draw.mjs` prints of a frame on its standard input, and its exit code. */
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

/** The same, of each stratum its quota. */
export async function stratifiedByTaking({ caseIds, strata }: ToldFrame, seed: string): Promise<string[]> {
  const taken: string[] = [];
  let from = 0;
  for (const { size, quota } of strata) {
    taken.push(...(await sampleByTaking(caseIds.slice(from, from + size), seed, quota)));
    from += size;
  }
  return taken;
}

const over = async (...parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.concat(parts)));

/** RFC 6962, 2.1, as it is defined: by halves. */
async function treeHash(leaves: readonly string[]): Promise<Uint8Array> {
  const [only = ''] = leaves;
  if (leaves.length === 1) return over(Uint8Array.of(0), new TextEncoder().encode(only));
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return over(Uint8Array.of(1), await treeHash(leaves.slice(0, half)), await treeHash(leaves.slice(half)));
}

export const rootByHalves = async (leaves: readonly string[]): Promise<string> =>
  Buffer.from(await treeHash(leaves)).toString('hex');

/** What `docs/verify-draw.html` says to a frame: its script, run as a page would, without the page. */
export async function askPage(frame: object): Promise<readonly string[]> {
  const script = /<script>([^]*)<\/script>/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '';
  const context = createContext({ crypto, TextEncoder, frame: JSON.parse(JSON.stringify(frame)) as object });
  return [...((await runInContext(`${script}; faultsOf(frame)`, context)) as string[])];
}

/** The frame of a drawn round, with the hashes made apart from the code under test. */
export async function frozen(
  caseIds: readonly string[],
  seed: string,
  sample: readonly string[],
  strata: ToldFrame['strata'] = [{ key: [], size: caseIds.length, quota: sample.length }],
): Promise<ToldFrame> {
  return {
    id: '0b8f3a52-6d2e-4c1b-9a77-2f4f6a1d9c10',
    asOf: '0000000000000000042',
    hashing: 'rfc6962',
    frameHash: await rootByHalves(caseIds),
    size: sample.length,
    stratifiedBy: [],
    strata,
    exclusions: [],
    caseIds,
    seedCommitment: await digest(seed),
    seed,
    sample,
    substitutions: [],
  };
}
