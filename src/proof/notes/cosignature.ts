import { COSIGNATURE, type Signer, type Verifier } from './keys';
import { claimedBy, type NoteSignature, type SignedNote } from './signed-note';

const TIME_BYTES = 8;

/** Who confirmed a checkpoint, and when (seconds since 1970). */
export interface Cosigned {
  readonly witness: Verifier;
  readonly time: number;
}

/** What is signed (C2SP tlog-cosignature): the time, and the text of the checkpoint. */
export const cosignedMessage = (text: string, seconds: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** The statement that, at that second, this was the largest consistent tree of the log that the witness had seen. */
export function cosign(text: string, seconds: number, { verifier, sign }: Signer): NoteSignature {
  if (verifier.type !== COSIGNATURE) throw new TypeError(`${verifier.name} is no key of a witness`);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = Buffer.concat([time, sign(cosignedMessage(text, seconds))]);
  return { name: verifier.name, keyId: verifier.keyId, signature };
}

/** The time that a cosignature states; not yet verified. */
export const statedTime = ({ signature }: NoteSignature): number =>
  signature.length > TIME_BYTES ? Number(signature.readBigUInt64BE()) : Number.NaN;

export function isCosignature(text: string, given: NoteSignature, witness: Verifier): boolean {
  const seconds = statedTime(given);
  if (!Number.isSafeInteger(seconds)) return false;
  return witness.verifies(cosignedMessage(text, seconds), given.signature.subarray(TIME_BYTES));
}

/** The known witnesses that confirmed the checkpoint; others are passed over. Throws `TypeError` when a known one's is wrong. */
export function cosignedBy(note: SignedNote, witnesses: readonly Verifier[]): Cosigned[] {
  return witnesses.flatMap((witness) =>
    claimedBy(note, witness).map((given) => {
      if (!isCosignature(note.text, given, witness))
        throw new TypeError(`the cosignature of ${witness.name} is not valid`);
      return { witness, time: statedTime(given) };
    }),
  );
}
