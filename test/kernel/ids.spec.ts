import * as fc from 'fast-check';
import { eventIdOf, newId, uuidOf } from '../../src/kernel/ids';

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

describe('a fresh id', () => {
  it('is never the same', () => {
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  });
});
