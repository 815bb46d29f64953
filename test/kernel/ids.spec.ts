import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { eventIdOf, newId, newIdInTime, uuidNear, uuidOf } from '../../src/kernel/ids';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const URL = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a UUID of a name', () => {
  it('is that of RFC 9562, appendix A.4', () => {
    expect(uuidOf('www.example.com', DNS)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it.each([
    ['python.org', DNS, '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
    ['http://python.org/', URL, '4c565f0d-3f5a-5890-b41b-20cf47701c5e'],
  ])('%s is the one other programs compute', (name, namespace, id) => {
    expect(uuidOf(name, namespace)).toBe(id);
  });

  it('is the same for ever: ids in logs depend on it', () => {
    expect(uuidOf('案迹')).toBe('bfda47f4-df8b-55a1-b07a-6e60a8ff5965');
    expect(eventIdOf('0d9f4c1e-6a56-5a0e-9df0-3f9b7c0f9a11', 0)).toBe('4c2774d5-fdcc-5c7b-bcfd-c8ab1618c75f');
    expect(eventIdOf('0d9f4c1e-6a56-5a0e-9df0-3f9b7c0f9a11', 1)).toBe('b4262c47-c255-58be-b3b7-f73e7bbcef03');
  });

  it('of an event does not depend on which were asked for before', () => {
    const asked = fc.array(fc.tuple(fc.constantFrom('one', 'two'), fc.nat({ max: 2 })), { minLength: 2 });
    fc.assert(
      fc.property(asked, (events) => {
        for (const [command, index] of events) expect(eventIdOf(command, index)).toBe(uuidOf(`${command}#${index}`));
      }),
    );
  });

  it('has the form of version 5, and another name has another id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, other) => {
        expect(uuidOf(name)).toMatch(UUID_V5);
        expect(uuidOf(name) === uuidOf(other)).toBe(name === other);
      }),
    );
  });
});

describe('a UUID near another', () => {
  /** Version 7, of 1,764,224,039,696 milliseconds after 1970 began. */
  const TIMED = '019ac3f2-7b10-7e4d-9f21-5d0c8a3b6e77';

  it('has its time in front and what is left of the hash behind it, the same for ever', () => {
    expect(uuidNear(TIMED, '案迹')).toBe('019ac3f2-7b10-85a1-b07a-6e60a8ff5965');
    expect(eventIdOf(TIMED, 0)).toBe('019ac3f2-7b10-885d-95b7-e9f4c3c9cdc9');
    expect(eventIdOf(TIMED, 1)).toBe('019ac3f2-7b10-835c-825d-602c92ddab68');
  });

  it('lies near one that lies near a third', () => {
    expect(uuidNear('019ac3f2-7b10-85a1-b07a-6e60a8ff5965', '案迹')).toBe('019ac3f2-7b10-85a1-b07a-6e60a8ff5965');
  });

  it('has the form of version 8, and another name has another id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, other) => {
        expect(uuidNear(TIMED, name)).toMatch(/^019ac3f2-7b10-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidNear(TIMED, name) === uuidNear(TIMED, other)).toBe(name === other);
      }),
    );
  });

  it.each([
    ['a random one', '0d9f4c1e-6a56-4a0e-9df0-3f9b7c0f9a11'],
    ['one of a name', '0d9f4c1e-6a56-5a0e-9df0-3f9b7c0f9a11'],
    ['what is no UUID', 'unit-code-1234-7'],
  ])('is that of the name alone beside %s, which has no time', (_what, near) => {
    expect(uuidNear(near, '案迹')).toBe(uuidOf('案迹'));
  });
});

describe('a fresh id', () => {
  it.each([
    ['that tells nothing', newId, 4],
    ['with its time in front', newIdInTime, 7],
  ])('%s is never the same', (_what, fresh, version) => {
    const ids = Array.from({ length: 1000 }, fresh);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids)
      expect(id).toMatch(new RegExp(`^.{8}-.{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
  });

  it('has its own time in front, in milliseconds since 1970, so that later ones come behind', async () => {
    const begin = Date.now();
    const first = newIdInTime();
    await pause(3);
    const second = newIdInTime();
    const [earlier, later] = [first, second].map((id) => parseInt(id.slice(0, 13).replace('-', ''), 16));
    expect(earlier).toBeGreaterThanOrEqual(begin);
    expect(later).toBeLessThanOrEqual(Date.now());
    expect(first < second).toBe(true);
  });
});
