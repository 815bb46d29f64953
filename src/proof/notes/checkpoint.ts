import { HASH_BYTES } from '../merkle/hashes';

/** What a checkpoint says (C2SP tlog-checkpoint): of which log, how many leaves, under which root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/;

/** The text of the note, without extension lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Throws `TypeError`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin, digits, base64] = TEXT.exec(text) ?? [];
  const size = Number(digits);
  const root = Buffer.from(base64 ?? '', 'base64');
  if (
    origin === undefined ||
    !Number.isSafeInteger(size) ||
    root.length !== HASH_BYTES ||
    root.toString('base64') !== base64
  )
    throw new TypeError('this is no checkpoint');
  return { origin, size, root };
}
