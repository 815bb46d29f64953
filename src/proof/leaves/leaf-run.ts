import type { RawEvent } from '../../event-log/event-log';
import { HASH_BYTES, writeLeafHash } from '../merkle/hashes';
import { LENGTH_BYTES, MOST_ENTRY_BYTES } from './bundle';
import { leafTextOf } from './leaf';

/** How a leaf is made of an event: a character for each byte. */
export type LeafOf = (event: RawEvent) => string;

/** Used again for each run: nothing is left in it for anyone. */
let room = Buffer.alloc(512 * 1024);

/** Leaves that follow on one another, and their hashes, each in one buffer: one for every leaf costs as much as its hash. */
export class LeafRun {
  private constructor(
    private readonly bytes: Buffer,
    /** Of each leaf where its length stands, and last where all end. */
    private readonly starts: readonly number[],
    /** The hashes of the leaves, one after the other. */
    readonly hashes: Buffer,
  ) {}

  /** Throws `RangeError` when a leaf is longer than a bundle can tell. */
  static of(events: readonly RawEvent[], leafOf: LeafOf = leafTextOf): LeafRun {
    const hashes = Buffer.allocUnsafe(events.length * HASH_BYTES);
    const starts = [0];
    let end = 0;
    for (const [at, event] of events.entries()) {
      end = append(leafOf(event), end, hashes, at * HASH_BYTES);
      starts.push(end);
    }
    return new LeafRun(Buffer.from(room.subarray(0, end)), starts, hashes);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** The leaves from one to before another as a bundle has them: each with its length before it. */
  bundle(from = 0, to = this.length): Buffer {
    return this.bytes.subarray(this.starts[from], this.starts[to]);
  }

  /** The data of one leaf. */
  leaf(at: number): Buffer {
    return this.bundle(at, at + 1).subarray(LENGTH_BYTES);
  }
}

/** Writes a leaf into the room and its hash into its place; answers where the leaf ends. */
function append(leaf: string, start: number, hashes: Buffer, place: number): number {
  const { length } = leaf;
  if (length > MOST_ENTRY_BYTES) throw new RangeError(`a leaf of ${length} bytes is longer than a bundle can tell`);
  const from = start + LENGTH_BYTES;
  const end = from + length;
  if (end > room.length) room = Buffer.concat([room], 2 * end);
  room[start] = length >> 8;
  room[start + 1] = length & 0xff;
  room.write(leaf, from, 'latin1');
  writeLeafHash(room.subarray(from - 1, end), hashes, place);
  return end;
}
