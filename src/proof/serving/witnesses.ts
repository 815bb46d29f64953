import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Malformed, Refusal } from '../../kernel/refusal';
import { sameBytes } from '../merkle/hashes';
import { rootAt } from '../merkle/tile-source';
import { parseCheckpoint } from '../notes/checkpoint';
import { cosignedBy } from '../notes/cosignature';
import type { Verifier } from '../notes/keys';
import { claimedBy, noteOf, parseNote, signatureLine, signedBy, type SignedNote } from '../notes/signed-note';
import { keepCosignature } from '../store/cosignatures';
import { storedTiles } from '../store/stored-tiles';
import { ProofReader } from './proof-reader';
import { ProofSigners } from './proof-signers';

/** A note is small: this is enough for dozens of signatures. */
export const MOST_NOTE_CHARACTERS = 16_384;

/** Takes what witnesses say of checkpoints of this log. */
@Injectable()
export class Witnesses {
  constructor(
    private readonly pool: Pool,
    private readonly reader: ProofReader,
    private readonly signers: ProofSigners,
  ) {}

  /**
   * Keeps the cosignatures of known witnesses; answers their names. Throws `Malformed` for what is no checkpoint of this log or has
   * a wrong signature, `Refusal('no-known-witness')` when nobody known has signed.
   */
  async take(text: string): Promise<string[]> {
    const { origin, size: newest } = await this.reader.tree();
    const note = this.read(text);
    const checkpoint = parseCheckpoint(note.text);
    const ours = await this.signers.known(origin);
    if (checkpoint.origin !== origin || !isSigned(note, ours))
      throw malformed('must be a checkpoint that this log has signed');
    const same =
      checkpoint.size <= newest && sameBytes(await rootAt(checkpoint.size, storedTiles(this.pool)), checkpoint.root);
    if (!same) throw malformed('must be a checkpoint of the tree that this log has now');
    const cosigned = this.cosignedBy(note);
    if (cosigned.length === 0) throw new Refusal('no-known-witness');
    const signed = ours.flatMap((verifier) => claimedBy(note, verifier));
    const unconfirmed = noteOf({ text: note.text, signatures: signed });
    for (const { witness, time } of cosigned) {
      const line = claimedBy(note, witness).map(signatureLine)[0] ?? '';
      const { name, keyId } = witness;
      await keepCosignature(this.pool, { size: checkpoint.size, note: unconfirmed, name, keyId, time, line });
    }
    return cosigned.map(({ witness }) => witness.name);
  }

  private read(text: string): SignedNote {
    try {
      const note = parseNote(text);
      parseCheckpoint(note.text);
      return note;
    } catch {
      throw malformed('must be a signed checkpoint');
    }
  }

  private cosignedBy(note: SignedNote): { readonly witness: Verifier; readonly time: number }[] {
    try {
      return cosignedBy(note, this.signers.witnesses);
    } catch {
      throw malformed('must have a valid cosignature');
    }
  }
}

function isSigned(note: SignedNote, ours: readonly Verifier[]): boolean {
  try {
    return signedBy(note, ours).length > 0;
  } catch {
    return false;
  }
}

const malformed = (reason: string): Malformed => new Malformed([{ field: 'checkpoint', reason }]);
