import type { PoolClient } from 'pg';
import { Refusal } from '../../../../src/kernel/refusal';
import type { Position } from '../../../../src/kernel/event';
import type { BoundProjection } from '../../rows/bound-projection';
import { PREVIOUS } from '../../rows/row-shape';
import { checkpointsOf } from '../../checkpoints';
import { Build } from '../build';
import { Builds } from '../builds';
import { movePrevious, parkInPrevious, type PreviousGeneration, previousOf } from './previous';
import { whileLocked } from '../projection-locks';
import type { RebuildReason } from '../rebuild-progress';
import { RebuildRecord } from '../record/rebuild-record';
import { RebuildFailed, type RebuildParts } from '../rebuild';
import { Swapping } from '../swapping';

export interface Restored {
  readonly name: string;
  readonly generation: string;
  /** How far the rows were when they were replaced. */
  readonly from: Position;
  /** How far they are now that readers see them again. */
  readonly position: Position;
}

/**
 * Goes back to the rows that the last swap of these projections replaced. They are brought to where readers are first, so
 * that nobody sees less than before; what is served now becomes the previous generation, so that one can come back. Of
 * several, those without a previous generation stay as they are. Throws `Refusal`: 'no-previous-generation' when there is
 * none, 'previous-of-another-program' when this program cannot keep it up, 'rebuild-under-way'; `RebuildFailed`, the reason
 * of the signal.
 */
export function restorePrevious(
  parts: RebuildParts,
  chosen: readonly BoundProjection[],
  reason: RebuildReason,
  signal?: AbortSignal,
): Promise<Restored[]> {
  const names = chosen.map(({ name }) => name);
  return whileLocked(parts.pool, names, async (session) => {
    const previous = await restorable(session, chosen, await parts.log.identity());
    const all = chosen.flatMap((bound) => {
      const kept = previous.get(bound.name);
      return kept === undefined ? [] : [buildOf(bound, kept)];
    });
    const builds = new Builds(all, parts, session);
    const restored: Restored[] = [];
    const record = new RebuildRecord(session, reason, parts.record);
    const served = new Map((await checkpointsOf(session, names)).map((one) => [one.name, one.generation]));
    record.goBack(chosen.map(({ name, generation }) => ({ name, from: served.get(name) ?? null, to: generation })));
    const onSwap = async (build: Build, position: Position): Promise<void> => {
      const { name, generation } = build.bound;
      restored.push({ name, generation, from: previous.get(name)?.position ?? position, position });
      await record.wentBack(build, position);
    };
    const onCaughtUp = (caughtUp: readonly Build[]): Promise<void> => record.look(caughtUp);
    const swapping = new Swapping(parts, session, builds, { signal, onCaughtUp, onSwap });
    await swapping.catchUp();
    await swapping.swapAll();
    if (builds.faults.size > 0) throw new RebuildFailed([...builds.faults.values()]);
    return restored;
  });
}

async function restorable(
  session: PoolClient,
  chosen: readonly BoundProjection[],
  store: string,
): Promise<Map<string, PreviousGeneration>> {
  const names = chosen.map(({ name }) => name);
  const previous = await previousOf(session, names);
  if (previous.size === 0) throw new Refusal('no-previous-generation', { names });
  for (const { name, generation } of chosen) {
    const kept = previous.get(name);
    if (kept === undefined) continue;
    // Nobody could follow the log with rows of another shape, or of another log.
    if (kept.generation !== generation || kept.store !== store)
      throw new Refusal('previous-of-another-program', { name, previous: kept.generation, generation });
  }
  return previous;
}

const buildOf = (bound: BoundProjection, { position, parked }: PreviousGeneration): Build =>
  new Build(bound, position, {
    schema: PREVIOUS,
    parked,
    record: (client, from, to) => movePrevious(client, bound.name, from, to),
    park: (client, parking) => parkInPrevious(client, bound.name, parking),
  });
