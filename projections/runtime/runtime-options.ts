import { availableParallelism } from 'node:os';
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { EventLog } from '../../src/event-log/event-log';
import type { RecordFact } from './rebuild/record/rebuild-record';
import type { Loading } from './rebuild/loading/loading';
import type { LiveLeader } from './live/live-leader';
import type { LiveParts } from './live/live-runner';
import type { Projection } from './definition/projection';

/** Where the runtime says what happens; a pino logger fits. */
export interface RuntimeLogger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

export interface Timing {
  /** How long a leader that says nothing stays leader. */
  readonly leaseSeconds: number;
  /** How often a leader renews its lease. */
  readonly renewMillis: number;
  /** How often a node that leads nothing asks for the lease. */
  readonly idleMillis: number;
  /** How long a start waits for read models that were never built; they go on being built after it. */
  readonly buildBeforeServingMillis: number;
  /** Most events of one live batch. */
  readonly batchEvents: number;
  /** Most events of a batch of read models that gather. */
  readonly gatheredEvents: number;
  /** How long, at most, those rest before the next batch; they rest for four times as long as the last one took. */
  readonly mostRestMillis: number;
  /** Streams that a read model sets aside before it stops. */
  readonly mostParked: number;
  /** Events that a rebuild which catches up folds before it writes. */
  readonly chunkEvents: number;
}

/** How read models are built from the whole log, until the build catches up. */
export const DEFAULT_LOADING: Loading = {
  // One processor is left to commands, answers and the server, which does two fifths of a rebuild.
  shares: Math.min(4, Math.max(1, availableParallelism() - 1)),
  openBytes: 40 * 1024 * 1024,
  recordEvents: 200_000,
  pageEvents: 1_000,
  elsewhereFrom: 20_000,
};

export const DEFAULT_TIMING: Timing = {
  leaseSeconds: 10,
  renewMillis: 3_000,
  idleMillis: 1_000,
  buildBeforeServingMillis: 5_000,
  batchEvents: 1_000,
  gatheredEvents: 1_000,
  mostRestMillis: 400,
  mostParked: 100,
  chunkEvents: 10_000,
};

/** `pool` stays the caller's to end; a runtime uses about four of its connections, one of them for a whole rebuild. */
export interface RuntimeOptions {
  readonly log: EventLog;
  /** Knows the entities of all projections; the migration of the runtime has run on its database. */
  readonly dataSource: DataSource;
  readonly pool: Pool;
  /** Whose connections make whole tables and indexes of a rebuild, as many as it has shares: `pool` when left out. */
  readonly backgroundPool?: Pool;
  readonly projections: readonly Projection[];
  readonly logger: RuntimeLogger;
  readonly timing?: Partial<Timing>;
  /** Makes anew whatever stands on these tables, within the transaction that put them in their place. */
  readonly afterSwap?: (client: ClientBase, tables: readonly string[]) => Promise<void>;
  readonly loading?: Partial<Loading>;
  /** Where rebuilds are recorded as facts; nowhere when left out. */
  readonly record?: RecordFact;
  /** Who leads: a `LiveRunner` in this thread when left out. */
  readonly leader?: (parts: LiveParts) => LiveLeader;
}
