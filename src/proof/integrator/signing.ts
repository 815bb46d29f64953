import { checkpointText, type Checkpoint } from '../notes/checkpoint';
import { ED25519, signerOf, type Signer, type Verifier } from '../notes/keys';
import { noteOf, signNote } from '../notes/signed-note';

/** The name of a log: every checkpoint begins with it, and every key of the log bears it. */
export const originOf = (logIdentity: string): string => `casetrail/${logIdentity}`;

/** The keys that sign, newest first: while a key is changed, the old one goes on signing beside the new one. */
export const signersOf = (origin: string, seeds: readonly Buffer[]): Signer[] =>
  seeds.map((seed) => signerOf(origin, ED25519, seed));

export const verifiersOf = (origin: string, seeds: readonly Buffer[]): Verifier[] =>
  signersOf(origin, seeds).map(({ verifier }) => verifier);

export const signedCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  noteOf(signNote(checkpointText(checkpoint), signers));
