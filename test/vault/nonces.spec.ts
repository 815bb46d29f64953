import { freshNonce } from '../../src/vault/keys/nonces';

describe('a nonce', () => {
  it('has twelve bytes, is never given twice, and stays as it is while others are drawn', () => {
    const nonces = Array.from({ length: 2_000 }, freshNonce);
    const texts = nonces.map((nonce) => nonce.toString('hex'));
    expect(new Set(nonces.map(({ length }) => length))).toEqual(new Set([12]));
    expect(new Set(texts).size).toBe(2_000);
    Array.from({ length: 2_000 }, freshNonce);
    expect(nonces.map((nonce) => nonce.toString('hex'))).toEqual(texts);
  });
});
