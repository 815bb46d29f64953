import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { RawEvent } from '../../src/event-log/event-log';
import { leafDataOf } from '../../src/proof/leaves/leaf';
import { LeafRun } from '../../src/proof/leaves/leaf-run';
import { HASH_BYTES, writeLeafHash, writeNodeHash } from '../../src/proof/merkle/hashes';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** Each with its length in two bytes, big-endian, before it. */
const bundled = (leaves: readonly Buffer[]): Buffer =>
  Buffer.concat(leaves.flatMap((leaf) => [Buffer.from([leaf.length >> 8, leaf.length % 256]), leaf]));

const eventOf = (stream: string, version: number): RawEvent => ({
  id: '0b1e7c2e-5a1f-4d0e-9a55-0f6f6a3b7c11',
  stream,
  version,
  position: 'pg-0000000000000000042',
  type: 'ComplaintReceived',
  v: 1,
  recordedAt: '2026-03-10T01:00:00.000Z',
  data: `{"text":"${stream}"}`,
  meta: '{}',
});

describe('leaves that follow on one another', () => {
  it('are those of the events, hashed as RFC 6962 has it and bundled as tlog-tiles has it', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, fc.nat(30), fc.nat(30), (streams, one, other) => {
        const events = streams.map(eventOf);
        const leaves = events.map(leafDataOf);
        const run = LeafRun.of(events);
        const [from, to] = [Math.min(one, other, streams.length), Math.min(Math.max(one, other), streams.length)];
        expect(run.length).toBe(leaves.length);
        expect(run.hashes).toEqual(Buffer.concat(leaves.map((leaf) => sha256(Buffer.from([0]), leaf))));
        expect(run.bundle()).toEqual(bundled(leaves));
        expect(run.bundle(from, to)).toEqual(bundled(leaves.slice(from, to)));
        expect(leaves.map((_leaf, at) => run.leaf(at))).toEqual(leaves);
      }),
    );
  });

  it('are what they were when others are made after them, however many', () => {
    const texts = (letter: string) => ({
      events: Array.from({ length: 20 }, () => eventOf(letter, 1)),
      leafOf: () => letter.repeat(60_000),
    });
    const [first, second] = [texts('a'), texts('b')];
    const run = LeafRun.of(first.events, first.leafOf);
    LeafRun.of(second.events, second.leafOf);
    const leaf = Buffer.from('a'.repeat(60_000));
    expect(run.bundle().equals(bundled(Array.from({ length: 20 }, () => leaf)))).toBe(true);
    expect(run.hashes.subarray(-HASH_BYTES)).toEqual(sha256(Buffer.from([0]), leaf));
  });

  it('are at most as long as two bytes can tell', () => {
    const of = (length: number) => LeafRun.of([eventOf('a', 1)], () => 'x'.repeat(length));
    expect(of(65_535).bundle()).toEqual(bundled([Buffer.from('x'.repeat(65_535))]));
    expect(() => of(65_536)).toThrow(RangeError);
  });
});

describe('hashes of what lies in a larger buffer', () => {
  const bytes = Buffer.from(Array.from({ length: 2 + 2 * HASH_BYTES }, (_, at) => at + 7));
  const children = bytes.subarray(2);

  it.each([
    ['leaf', writeLeafHash, 0],
    ['node', writeNodeHash, 1],
  ])('of a %s goes to its place, and the byte before is as it was', (_kind, write, first) => {
    const before = Buffer.from(bytes);
    const into = Buffer.alloc(3 * HASH_BYTES);
    write(bytes.subarray(1), into, HASH_BYTES);
    const zeros = Buffer.alloc(HASH_BYTES);
    expect(into).toEqual(Buffer.concat([zeros, sha256(Buffer.from([first]), children), zeros]));
    expect(bytes).toEqual(before);
  });
});
