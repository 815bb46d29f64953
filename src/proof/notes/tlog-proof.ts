import { HASH_BYTES } from '../merkle/hashes';

const HEADER = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 63;

/** Everything that proves offline that something is in a log (C2SP tlog-proof). */
export interface TlogProof {
  /** Opaque to the format; here the data of the leaf. */
  readonly extra?: Buffer;
  readonly index: number;
  /** From the leaf's sibling to the child of the root. */
  readonly hashes: readonly Buffer[];
  /** The signed note, cosignatures and all. */
  readonly checkpoint: string;
}

export function tlogProofText({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Throws `TypeError`. */
export function parseTlogProof(text: string): TlogProof {
  const end = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice(6) ?? '') : undefined;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.map(fromBase64);
  if (
    header !== HEADER ||
    !isIndex(digits) ||
    hashes.length > MOST_HASHES ||
    hashes.some((one) => one.length !== HASH_BYTES)
  )
    throw new TypeError('this is no proof of a log');
  return { ...(extra && { extra }), index: Number(digits), hashes, checkpoint: text.slice(end + 2) };
}

const isIndex = (digits: string | undefined): boolean => digits !== undefined && Number.isSafeInteger(Number(digits));

function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new TypeError('this is no base64');
  return bytes;
}
