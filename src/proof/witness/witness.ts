import { sameBytes } from '../merkle/hashes';
import { verifyConsistency, type TreeHead } from '../merkle/verify';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint';
import { cosign } from '../notes/cosignature';
import { parseVkey } from '../notes/keys';
import { parseNote, signatureLine, signedBy } from '../notes/signed-note';
import { NoAnswerFromLog, type RemoteLog } from './remote-log';
import { type Confirmed, newSeed, signerIn, withConfirmed, type WitnessState } from './witness-state';

/** The log shows something that it must never show; the message says what, and where it began. */
export class Fork extends Error {}

/** What a round came to. */
export interface Witnessed {
  readonly state: WitnessState;
  readonly size: number;
  /** The checkpoint with the signature of this witness. */
  readonly checkpoint: string;
}

/** A witness that has seen nothing yet; without a key that was told, it believes the one the log shows now. */
export async function newWitness(log: RemoteLog, name: string, key?: string): Promise<WitnessState> {
  const { origin, keys } = await log.keys();
  const shown = keys.filter(({ signs }) => signs).map(({ vkey }) => vkey);
  return { name, seed: newSeed(), origin, keys: key === undefined ? shown : [key], confirmed: [] };
}

/**
 * Looks at the newest checkpoint, makes sure that it goes on from what was confirmed last, and confirms it. Throws `Fork` when it does
 * not, `NoAnswerFromLog` when the log does not answer. The state is to be kept before the cosignature is shown to anybody.
 */
export async function witness(log: RemoteLog, state: WitnessState, now: () => Date): Promise<Witnessed> {
  const text = await log.checkpoint();
  const checkpoint = trusted(text, state);
  const last = state.confirmed.at(-1);
  if (last !== undefined) await mustGoOn(log, state.confirmed, last, checkpoint);
  const seconds = Math.floor(now().getTime() / 1000);
  const line = signatureLine(cosign(parseNote(text).text, seconds, signerIn(state)));
  const confirmed = { size: checkpoint.size, root: checkpoint.root.toString('base64') };
  return { state: withConfirmed(state, confirmed), size: checkpoint.size, checkpoint: text + line };
}

function trusted(text: string, { origin, keys }: WitnessState): Checkpoint {
  const note = (() => {
    try {
      return parseNote(text);
    } catch {
      throw new NoAnswerFromLog('what was answered is no checkpoint');
    }
  })();
  const isSigned = (() => {
    try {
      return signedBy(note, keys.map(parseVkey)).length > 0;
    } catch {
      return false;
    }
  })();
  if (!isSigned) throw new Fork('the checkpoint is not signed by the key of the log that this witness knows');
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== origin)
    throw new Fork(`the checkpoint is one of ${checkpoint.origin} and not of ${origin}`);
  return checkpoint;
}

const headOf = ({ size, root }: Confirmed): TreeHead => ({ size, root: Buffer.from(root, 'base64') });

async function mustGoOn(log: RemoteLog, all: readonly Confirmed[], last: Confirmed, now: Checkpoint): Promise<void> {
  if (now.size < last.size)
    throw new Fork(`the log shows a tree of ${now.size} leaves, but this witness has confirmed one of ${last.size}`);
  if (await goesOn(log, last, now)) return;
  const since = await lastGood(log, all, now);
  const first = all.find(({ size }) => size > since)?.size ?? last.size;
  throw new Fork(
    `the log was changed after it was confirmed: its first ${since} leaves are as they were, the change is among leaves ${since} to ${first - 1}`,
  );
}

async function goesOn(log: RemoteLog, confirmed: Confirmed, now: Checkpoint): Promise<boolean> {
  const head = headOf(confirmed);
  if (head.size === now.size) return sameBytes(head.root, now.root);
  return verifyConsistency(head, now, head.size === 0 ? [] : await log.consistency(head.size, now.size));
}

/** Size of the largest confirmed tree that the new one still goes on from: found by halves, since a change stays in all later ones. */
async function lastGood(log: RemoteLog, all: readonly Confirmed[], now: Checkpoint): Promise<number> {
  let [good, bad] = [-1, all.length - 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const one = all[middle];
    if (one !== undefined && (await goesOn(log, one, now))) good = middle;
    else bad = middle;
  }
  return all[good]?.size ?? 0;
}
