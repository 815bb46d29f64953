import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { codeOf } from '../../embedded/error-code';
import { COSIGNATURE, signerOf, type Signer } from '../notes/keys';

/** A tree that the witness has confirmed. */
export interface Confirmed {
  readonly size: number;
  /** In base64. */
  readonly root: string;
}

/** What a witness keeps: its own key, whose log it follows, and what it has confirmed, the newest last. */
export interface WitnessState {
  readonly name: string;
  /** 32 secret bytes in base64. */
  readonly seed: string;
  readonly origin: string;
  /** Verifier keys of the log that are believed. */
  readonly keys: readonly string[];
  readonly confirmed: readonly Confirmed[];
}

/** Trees that are remembered: enough to say where a fork began; every other of the older ones is forgotten. */
const MOST_CONFIRMED = 1_000;

export const newSeed = (): string => randomBytes(32).toString('base64');

export const signerIn = ({ name, seed }: Pick<WitnessState, 'name' | 'seed'>): Signer =>
  signerOf(name, COSIGNATURE, Buffer.from(seed, 'base64'));

export function withConfirmed(state: WitnessState, tree: Confirmed): WitnessState {
  const all = [...state.confirmed.filter(({ size }) => size !== tree.size), tree];
  const confirmed = all.length <= MOST_CONFIRMED ? all : all.filter((_one, at) => at % 2 === 0 || at >= all.length - 2);
  return { ...state, confirmed };
}

/** Undefined when there is no such file yet. */
export async function readState(file: string): Promise<WitnessState | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as WitnessState;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Durable before it returns: what a witness has said it must not forget. */
export async function writeState(file: string, state: WitnessState): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(state, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
