import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { keyedHash } from '../../src/vault/keyed-hash';

describe('a keyed hash', () => {
  it('is the HMAC-SHA-256 of RFC 4231, cases 1 and 2', () => {
    expect(keyedHash(Buffer.alloc(20, 0x0b))('Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(keyedHash(Buffer.from('Jefe'))('what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('is what another implementation computes, for keys and texts of every length, one after the other', () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: 200, size: 'max' });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat({ max: 3_000 }).map((times) => '案'.repeat(times)),
    );
    fc.assert(
      fc.property(key, fc.array(text, { minLength: 1 }), (key, texts) => {
        const hashed = keyedHash(key);
        for (const text of texts) expect(hashed(text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
      }),
    );
  });

  it('hashes a key that is longer than a block first (RFC 4231, case 6)', () => {
    expect(keyedHash(new Uint8Array(131).fill(0xaa))('Test Using Larger Than Block-Size Key - Hash Key First')).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    );
  });
});
