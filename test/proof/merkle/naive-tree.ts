import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The tree as RFC 6962, section 2.1, defines it, word for word and recursively; what was hashed before is remembered. */
export class NaiveTree {
  private readonly known = new Map<string, Buffer>();

  constructor(private readonly data: readonly Uint8Array[]) {}

  /** MTH(D[from:to]). */
  mth(from: number, to: number): Buffer {
    const key = `${from}:${to}`;
    const found = this.known.get(key) ?? this.compute(from, to);
    this.known.set(key, found);
    return found;
  }

  /** PATH(m, D[from:to]), m counted from `from`. */
  path(m: number, from: number, to: number): Buffer[] {
    const n = to - from;
    if (n === 1) return [];
    const k = this.k(n);
    return m < k
      ? [...this.path(m, from, from + k), this.mth(from + k, to)]
      : [...this.path(m - k, from + k, to), this.mth(from, from + k)];
  }

  /** PROOF(m, D[n]). */
  proof(m: number, n: number): Buffer[] {
    return this.subproof(m, 0, n, true);
  }

  private subproof(m: number, from: number, to: number, b: boolean): Buffer[] {
    const n = to - from;
    if (m === n) return b ? [] : [this.mth(from, to)];
    const k = this.k(n);
    return m <= k
      ? [...this.subproof(m, from, from + k, b), this.mth(from + k, to)]
      : [...this.subproof(m - k, from + k, to, false), this.mth(from, from + k)];
  }

  private compute(from: number, to: number): Buffer {
    const n = to - from;
    if (n === 0) return sha256();
    if (n === 1) return sha256(Buffer.of(0), this.data[from] ?? Buffer.alloc(0));
    const k = this.k(n);
    return sha256(Buffer.of(1), this.mth(from, from + k), this.mth(from + k, to));
  }

  /** The largest power of two smaller than n. */
  private k(n: number): number {
    let k = 1;
    while (2 * k < n) k = 2 * k;
    return k;
  }
}
