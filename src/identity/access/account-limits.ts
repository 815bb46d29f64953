import { Buckets } from '../../http/limits/buckets';
import { TooManyRequests } from '../../http/limits/too-many-requests';

/** What one account may ask of one node. */
export class AccountLimits {
  private readonly buckets: Buckets;

  constructor(perMinute: number) {
    this.buckets = new Buckets({ burst: perMinute, perSeconds: 60 });
  }

  /** Throws `TooManyRequests` when the account asked too often. */
  take(account: string): void {
    const seconds = this.buckets.take(account);
    if (seconds > 0) throw new TooManyRequests(seconds);
  }
}
