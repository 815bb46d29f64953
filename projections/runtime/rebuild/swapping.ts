import type { ClientBase, PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position } from '../../../src/kernel/event';
import { lockedCheckpoint } from '../checkpoints';
import { inTransaction, pause } from '../database';
import { ProjectionFault } from '../projection-fault';
import { BY_KEY } from '../rows/row-table';
import type { Build } from './build';
import type { Builds } from './builds';
import { lockOutAutovacuum, lockOutWriters, swapTables } from './swap-tables';

export interface SwapParts {
  readonly log: EventLog;
  readonly chunkEvents: number;
  readonly mostParked: number;
  readonly afterSwap?: (client: ClientBase, tables: readonly string[]) => Promise<void>;
}

export interface SwapOptions {
  readonly signal?: AbortSignal;
  readonly onChunk?: (events: number, position: Position) => Promise<void>;
  /** Called when the builds have caught up, before the first swap. */
  readonly onCaughtUp?: (builds: readonly Build[]) => Promise<void>;
  readonly onSwap?: (build: Build, position: Position) => Promise<void>;
}

// So few events are left that they can be applied while the leader waits.
const ALMOST_THERE = 500;

// What waits for a lock that readers need holds them up.
const BRIEFLY = `set local lock_timeout = '100ms'`;
// Longer than the server takes to call autovacuum off.
const PATIENTLY = `set local lock_timeout = '5s'`;

/** Brings builds to the end of the log and puts each in the place of what readers see, with the last events. */
export class Swapping {
  constructor(
    private readonly parts: SwapParts,
    private readonly session: PoolClient,
    private readonly builds: Builds,
    private readonly options: SwapOptions,
  ) {}

  /** Applies what the log holds, until little more came meanwhile. */
  async catchUp(): Promise<void> {
    const { chunkEvents } = this.parts;
    const { signal, onChunk } = this.options;
    while ((await this.builds.replay({ chunkEvents, signal, onChunk })) > ALMOST_THERE);
  }

  async swapAll(): Promise<void> {
    if (this.options.onCaughtUp !== undefined) {
      await this.options.onCaughtUp(this.builds.going);
      await this.catchUp();
    }
    for (const build of this.builds.all) await this.swapIn(build);
  }

  /** Tries until no reader is in the way for a moment; a long query holds a swap up, never the other way round. */
  private async swapIn(build: Build): Promise<void> {
    for (let tried = 0; this.builds.going.includes(build); tried += 1)
      try {
        const position = await this.swap(build);
        this.builds.leave(build);
        await this.options.onSwap?.(build, position);
      } catch (error) {
        const fault = error instanceof ProjectionFault ? error : undefined;
        if (fault === undefined && !isLockedOut(error)) throw error;
        const { position } = build;
        await pause(Math.min(20 * 2 ** tried, 1_000), this.options.signal);
        // What could not be taken in the swap is set aside here.
        await this.catchUp();
        if (fault !== undefined && build.position === position) this.builds.fail(build, fault);
      }
  }

  private swap(build: Build): Promise<Position> {
    const { session } = this;
    return inTransaction(
      session,
      async () => {
        this.options.signal?.throwIfAborted();
        const store = await this.parts.log.identity();
        await lockOutAutovacuum(session, build);
        await session.query(BRIEFLY);
        // In the order of the leader's one statement: its tables, then its checkpoint.
        await lockOutWriters(session, build.bound.shapes);
        const before = await lockedCheckpoint(session, build.bound.name);
        const goal = before?.store === store ? before.position : build.position;
        const position = await build.bringTo(goal, session, this.parts.log);
        await swapTables(session, build, before, { position, store });
        await this.parts.afterSwap?.(
          session,
          build.bound.shapes.map(({ table }) => table),
        );
        return position;
      },
      { settings: [PATIENTLY, 'set local synchronous_commit = on', ...BY_KEY] },
    );
  }
}

// Somebody holds the tables or the checkpoint, or waits for what we hold.
const isLockedOut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');
