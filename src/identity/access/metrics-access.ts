import { createHash, timingSafeEqual } from 'node:crypto';
import { Forbidden } from '../../http/access/forbidden';
import { Unidentified } from '../../http/caller';
import { permits } from '../roles';
import type { Callers } from './callers';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who may read the metrics: whoever has the permission, and the collector with a token of its own that is good for ever. */
export class MetricsAccess {
  private readonly collector: Buffer | undefined;

  constructor(
    private readonly callers: Callers,
    metricsToken: string | undefined,
  ) {
    this.collector = metricsToken === undefined ? undefined : digest(`Bearer ${metricsToken}`);
  }

  /** Throws `Unidentified` or `Forbidden`. */
  async require(authorization: string | undefined): Promise<void> {
    if (this.collector && timingSafeEqual(digest(authorization ?? ''), this.collector)) return;
    const caller = await this.callers.of(authorization);
    if (caller === undefined) throw new Unidentified();
    if (!permits(caller.actor.role, 'read-metrics')) throw new Forbidden(caller.actor.role, 'read-metrics');
  }
}
