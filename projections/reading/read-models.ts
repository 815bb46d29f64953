import { Injectable } from '@nestjs/common';
import { EventLog } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { Malformed } from '../../src/kernel/refusal';
import { ProjectionRuntime } from '../runtime/projection-runtime';

/** How long a question waits for its read model before it says 503. */
const PATIENCE_MS = 5000;

/** How far the read models are, for whoever asks them. */
@Injectable()
export class ReadModels {
  constructor(
    private readonly runtime: ProjectionRuntime,
    private readonly log: EventLog,
  ) {}

  /** Resolves when the models have reached `after`, as given in a query; `Unavailable` while one of them is being built. */
  async reached(models: readonly string[], after: unknown): Promise<void> {
    const position = after === undefined ? this.log.beginning : this.positionIn(after);
    await this.runtime.waitFor(models, position, PATIENCE_MS);
  }

  /** A position of this kind of log differs from the beginning in its digits only. */
  private positionIn(after: unknown): Position {
    if (typeof after === 'string' && after.replace(/\d/g, '0') === this.log.beginning) return after;
    throw new Malformed([
      { field: 'after', reason: 'must be a position that this log has given, as in the answer of a command' },
    ]);
  }
}
