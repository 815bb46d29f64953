import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { RawEvent } from '../../src/event-log/event-log';
import { LEAF_FIELDS, leafDataOf, parseLeaf } from '../../src/proof/leaves/leaf';

/** As docs/proof.md has it, byte by byte. */
function naive({ data, meta, ...event }: RawEvent): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(data));
  const digest = createHash('sha256').update(length).update(data, 'utf8').update(meta, 'utf8').digest();
  const fields = [event.v, event.position, event.stream, event.version, event.id, event.type, event.recordedAt];
  const told = [...fields.map((field) => Buffer.from(String(field), 'utf8')), digest].flatMap((bytes) => [
    Buffer.from([Math.floor(bytes.length / 256), bytes.length % 256]),
    bytes,
  ]);
  return Buffer.concat([Buffer.from([1]), ...told]);
}

const event: RawEvent = {
  id: '0b1e7c2e-5a1f-4d0e-9a55-0f6f6a3b7c11',
  stream: 'complaint-7',
  version: 3,
  position: 'pg-0000000000000000042',
  type: 'ComplaintReceived',
  v: 1,
  recordedAt: '2026-03-10T01:00:00.000Z',
  data: '{"name":"刘某"}',
  meta: '{"actor":{}}',
};

describe('the leaf of an event', () => {
  it.each([
    ['of Chinese names', { stream: '投诉-七', type: '已受理👍' }],
    ['of names in Latin letters beyond ASCII', { stream: 'café-ÿ', type: 'reçu' }],
    ['of a long name', { stream: `complaint-${'x'.repeat(240)}` }],
    ['of a name of 1,000 bytes', { stream: 'n'.repeat(1_000) }],
    ['without data', { data: '', meta: '' }],
    ['of many versions', { version: 123_456, v: 12 }],
  ])('%s is as documented', (_what, more) => {
    const leaf = leafDataOf({ ...event, ...more });
    expect(leaf.equals(naive({ ...event, ...more }))).toBe(true);
    expect(parseLeaf(leaf)).toMatchObject({ stream: event.stream, type: event.type, ...stringsOf(more) });
  });

  it('of any texts is as documented, and no two events have the same', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const parts = fc.record({ stream: text, type: text, data: text, meta: text });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const [first, second] = [leafDataOf({ ...event, ...one }), leafDataOf({ ...event, ...other })];
        expect(first.equals(naive({ ...event, ...one }))).toBe(true);
        expect(first.equals(second)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

/** Of the given fields those that a leaf tells, as it tells them. */
const stringsOf = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      (LEAF_FIELDS as readonly string[]).includes(name) ? [[name, String(value)]] : [],
    ),
  );
