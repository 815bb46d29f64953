import { receiptCodeOf, receiptHashOf } from '../../kernel/texts/receipt-code';
import { keyedHash } from '../../vault/keyed-hash';

/** A receipt code, and what is kept of it. */
export interface Receipted {
  readonly code: string;
  readonly hash: string;
}

/** So many are remembered: each is asked for twice, to be recorded and to be told. */
const REMEMBERED = 1_000;

/**
 * Receipt codes of complaints: 140 bits of HMAC-SHA-256 of the complaint's id under a secret of the installation. The code of a
 * complaint is the same at every asking, and nowhere stored.
 */
export class ReceiptCodes {
  private hashing: Promise<(text: string) => string> | undefined;
  private readonly made = new Map<string, Receipted>();

  constructor(private readonly readSecret: () => Promise<Buffer>) {}

  /** Reads the secret, or makes one; throws when that cannot be done. */
  async ready(): Promise<void> {
    await this.known();
  }

  async of(complaintId: string): Promise<Receipted> {
    const made = this.made.get(complaintId);
    if (made) return made;
    const hashed = await this.known();
    const code = receiptCodeOf(Buffer.from(hashed(`receipt|${complaintId}`), 'hex'));
    const hash = receiptHashOf(code);
    if (hash === undefined) throw new Error('a receipt code was made that is none');
    const receipted = { code, hash };
    if (this.made.size >= REMEMBERED) this.made.clear();
    this.made.set(complaintId, receipted);
    return receipted;
  }

  /** A secret that could not be read is asked for again. */
  private known(): Promise<(text: string) => string> {
    this.hashing ??= this.readSecret()
      .then(keyedHash)
      .catch((error: unknown) => {
        this.hashing = undefined;
        throw error;
      });
    return this.hashing;
  }
}
