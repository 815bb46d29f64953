import type { Pool } from 'pg';
import { inTransaction, withConnection } from '../database';
import { messageOf } from '../projection-fault';
import type { Digest } from '../definition/journal';
import type { BoundProjection } from '../rows/bound-projection';
import { lockOutWriters } from '../rebuild/swap-tables';
import { LIVE } from '../rows/row-shape';
import type { RuntimeLogger } from '../runtime-options';

/** So many events may have come since digests were looked at; many more while there is more to be read: much at once costs less. */
const EVENTS = { caughtUp: 512, behind: 65_536 };
const SETTINGS = [`set local work_mem = '32MB'`, 'set local synchronous_commit = off'];

export interface DigestingParts {
  readonly pool: Pool;
  readonly logger: RuntimeLogger;
  readonly projections: readonly BoundProjection[];
}

/** A digest of a projection that is led. */
interface LedDigest {
  readonly digest: Digest;
  readonly bound: BoundProjection;
}

/**
 * Lets the digests of what is led go on, now and then, beside the batches: a bit of one takes up to seconds, and nobody should
 * wait for it. Without them readers are only slower, so that a failure waits for the next time.
 */
export class Digesting {
  private taken = Infinity;
  private making: Promise<void> | undefined;

  constructor(
    private readonly parts: DigestingParts,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * To be called at the beginning of a term and after each batch: begins to take what there is then, after the first one, and again
   * after thousands of events, unless it is at work still.
   */
  grow(events: number, led: readonly string[], caughtUp: boolean): void {
    this.taken += events;
    if (this.making !== undefined || this.taken < (caughtUp ? EVENTS.caughtUp : EVENTS.behind)) return;
    if (events > 0) this.taken = 0;
    const digests: LedDigest[] = this.parts.projections.flatMap((bound) =>
      bound.kind === 'fold' && led.includes(bound.name) ? bound.digests.map((digest) => ({ digest, bound })) : [],
    );
    if (digests.length === 0) return;
    this.making = this.goOn(digests).finally(() => (this.making = undefined));
  }

  /** Until nothing is being made, which is soon when the term has ended: after the bit in hand. */
  async settled(): Promise<void> {
    await this.making;
  }

  private async goOn(digests: readonly LedDigest[]): Promise<void> {
    try {
      await withConnection(this.parts.pool, async (client) => {
        for (const { digest, bound } of digests) {
          // Late rows of an unparked stream come in whole, or behind what is made here and are then seen to.
          const next = async (): Promise<boolean> => {
            await lockOutWriters(client, bound.derived);
            return digest.in(LIVE).grow(client);
          };
          while (!this.signal.aborted && (await inTransaction(client, next, { settings: SETTINGS })));
        }
      });
    } catch (error) {
      this.parts.logger.warn(
        { error: messageOf(error) },
        'the sums of the read models are behind: figures are told as exactly, but later',
      );
    }
  }
}
