import { hash } from 'node:crypto';
import { ED25519, type Signer, signerOf } from '../../notes/keys';
import { noteOf, signNote } from '../../notes/signed-note';
import type { Actor } from '../../../kernel/event';
import type { PersonalState } from '../case-file.port';
import type { PlaceOfFile } from './enclosed-attachments';

/** One file of a case file. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a case file is, and every file in it but the manifest and its signature. */
export interface Manifest {
  readonly format: 'casetrail-case-file@2';
  readonly caseId: string;
  readonly caseNumber: string;
  readonly log: string;
  readonly versions: number;
  readonly personal: PersonalState;
  readonly madeAt: string;
  readonly madeFor: Actor;
  readonly reason?: string;
  readonly documents: readonly { readonly version: number; readonly number: string; readonly path: string }[];
  /** By what a fact calls it: SHA-256 of the salt and the SHA-256 of the content. */
  readonly attachments: Readonly<Record<string, PlaceOfFile>>;
  /** What facts call the files that are not enclosed. */
  readonly missing: readonly string[];
  readonly files: readonly ListedFile[];
}

const HEADER = 'casetrail case file v1';

/** The keys of a log under the name that signs case files and nothing else: such a note can never be taken for a checkpoint. */
export const caseFileSigners = (origin: string, seeds: readonly Buffer[]): Signer[] =>
  seeds.map((seed) => signerOf(`${origin}/case-file`, ED25519, seed));

/** `manifest.sig`: a signed note over the SHA-256 of the manifest. */
export const manifestNote = (manifest: string, origin: string, seeds: readonly Buffer[]): string =>
  noteOf(signNote(`${HEADER}\n${origin}\n${hash('sha256', manifest, 'base64')}\n`, caseFileSigners(origin, seeds)));
