import type { PoolClient } from 'pg';
import type { EventLog } from '../../../../src/event-log/event-log';
import type { Position } from '../../../../src/kernel/event';
import { Refusal } from '../../../../src/kernel/refusal';
import { inTransaction } from '../../database';
import { type BoundProjection, foldedShapes } from '../../rows/bound-projection';
import { AS_OF } from '../../rows/row-shape';
import { Builds } from '../builds';
import { Construction } from '../construction';
import { sharesFor } from '../loading/loading';
import { whileLocked } from '../projection-locks';
import { RebuildFailed, type RebuildParts } from '../rebuild';
import { fingerprintsOf } from '../record/fingerprints';
import type { TableFingerprint } from '../record/rebuild.events';
import { dropShadows } from '../shadow-tables';
import { begunOrResumed } from '../standing';
import { keepCopy } from './copies';

export interface CopyOptions {
  /** The last position that the copy has seen. */
  readonly until: Position;
  readonly workers?: number;
  readonly signal?: AbortSignal;
}

/** A copy of a read model as it was at a position, in the schema `read_as_of`. */
export interface Copied {
  readonly name: string;
  readonly generation: string;
  readonly position: Position;
  readonly tables: readonly TableFingerprint[];
  /** Streams that could not be taken. */
  readonly parked: number;
}

/**
 * Builds copies of projections as they were at a position, to be looked at. Nothing serves them: they lie in a schema of
 * their own until the next copy or the next start. Throws `Refusal`: 'no-such-position' for one that this log has not
 * given, 'rebuild-under-way'; `RebuildFailed`, the reason of the signal.
 */
export async function buildCopies(
  parts: RebuildParts,
  chosen: readonly BoundProjection[],
  options: CopyOptions,
): Promise<Copied[]> {
  await requireGiven(parts.log, options.until);
  const names = chosen.map(({ name }) => name);
  return whileLocked(parts.pool, names, async (session) => {
    await session.query('set synchronous_commit = off');
    try {
      return await new Copying(parts, session, chosen, options).run();
    } catch (error) {
      // Nobody goes on with a copy: it would become a rebuild.
      for (const bound of chosen) await dropShadows(session, bound).catch(() => undefined);
      throw error;
    }
  });
}

async function requireGiven(log: EventLog, position: Position): Promise<void> {
  const head = await log.head();
  if (position.replace(/\d/g, '0') !== log.beginning || position > head)
    throw new Refusal('no-such-position', { position, head });
}

class Copying {
  constructor(
    private readonly parts: RebuildParts,
    private readonly session: PoolClient,
    private readonly chosen: readonly BoundProjection[],
    private readonly options: CopyOptions,
  ) {}

  async run(): Promise<Copied[]> {
    const { parts, session, chosen } = this;
    const { until, workers, signal } = this.options;
    const { log, dataSource, loading, chunkEvents } = parts;
    const shares = workers ?? (await sharesFor(log, loading));
    const byStreams = log.readStreams !== undefined;
    const begin = { store: await log.identity(), beginning: log.beginning, head: until, shares, byStreams };
    const construction = new Construction(parts, await begunOrResumed(session, dataSource, chosen, begin), signal);
    await construction.load(session, () => undefined);
    await construction.complete();
    const builds = new Builds(await construction.builds(session), parts, session);
    for (const build of builds.all) build.until = until;
    await builds.replay({ chunkEvents, signal });
    construction.faults.push(...builds.faults.values());
    await construction.index();
    if (construction.faults.length > 0) throw new RebuildFailed(construction.faults);
    const copies: Copied[] = [];
    for (const { bound, parked } of builds.all) {
      const { name, generation } = bound;
      await inTransaction(session, () => keepCopy(session, bound, until));
      const tables = foldedShapes(bound).map(({ table }) => table);
      const fingerprints = await fingerprintsOf(session, AS_OF, tables, until);
      copies.push({ name, generation, ...fingerprints, parked: parked.length });
    }
    return copies;
  }
}
