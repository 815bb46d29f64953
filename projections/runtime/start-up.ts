import type { Pool } from 'pg';
import { Refusal } from '../../src/kernel/refusal';
import { checkpointsOf } from './checkpoints';
import { pause } from './database';
import { messageOf } from './projection-fault';
import { RebuildFailed, type RebuildOptions, type Rebuilt } from './rebuild/rebuild';
import { buildRecords } from './rebuild/loading/build-records';
import type { BoundProjection } from './rows/bound-projection';
import type { RuntimeLogger } from './runtime-options';

export interface StartUp {
  readonly pool: Pool;
  readonly logger: RuntimeLogger;
  readonly projections: readonly BoundProjection[];
  readonly store: string;
  readonly rebuild: (names: readonly string[], options: RebuildOptions) => Promise<readonly Rebuilt[]>;
}

/** Throws an `Error` when rows come from another log than the one that is there: nobody can guess which of them is right. */
export async function refuseOtherStores({ pool, projections, store }: StartUp): Promise<void> {
  const checkpoints = await checkpointsOf(
    pool,
    projections.map(({ name }) => name),
  );
  const foreign = checkpoints.filter((checkpoint) => checkpoint.store !== store);
  if (foreign.length === 0) return;
  const names = foreign.map(({ name }) => name).sort();
  throw new Error(
    `the read models ${names.join(', ')} were built from the event log ${String(foreign[0]?.store)}, but this is the log ${store}: ` +
      `connect the log they belong to, or build them from this one with \`casetrail projections rebuild ${names.join(' ')}\``,
  );
}

/** Why a projection must be built at the start, by name: never built, another generation, stopped, or broken off. */
export async function toBuild({ pool, projections }: StartUp): Promise<Map<string, string>> {
  const names = projections.map(({ name }) => name);
  const checkpoints = await checkpointsOf(pool, names);
  const begun = await buildRecords(pool, names);
  const reasons = new Map<string, string>();
  for (const { name, generation } of projections) {
    const checkpoint = checkpoints.find((one) => one.name === name);
    if (checkpoint === undefined) reasons.set(name, 'it was never built');
    else if (checkpoint.generation !== generation)
      reasons.set(name, `it was of the generation ${checkpoint.generation}`);
    else if (checkpoint.status === 'stopped') reasons.set(name, `it had stopped: ${checkpoint.error ?? ''}`);
    else if (begun.some((build) => build.name === name && build.generation === generation))
      reasons.set(name, 'its rebuild had been broken off');
  }
  return reasons;
}

/**
 * Builds what has to be built, until all of it is or the signal aborts. Waits for another node that is at it already; tries
 * again when the log or the database fails; a projection with a fault of its own is left until the next start.
 */
export async function buildMissing(start: StartUp, signal: AbortSignal): Promise<void> {
  const faulty = new Set<string>();
  for (let waits = 0; !(await pause(Math.min(100 * waits, 2_000), signal)); waits += 1)
    try {
      const reasons = await toBuild(start);
      for (const name of faulty) reasons.delete(name);
      if (reasons.size === 0) return;
      await buildFree(start, reasons, signal);
    } catch (error) {
      if (error instanceof RebuildFailed) {
        for (const { projection } of error.faults) faulty.add(projection);
        start.logger.error({ error: error.message }, 'read models could not be built');
      } else if (error !== signal.reason) {
        start.logger.warn({ error: messageOf(error) }, 'the building of read models is tried again');
      }
    }
}

/** Builds those that nobody else is building, in one pass. */
async function buildFree(start: StartUp, reasons: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
  const free = new Map(reasons);
  // Another node may have built them since the reasons were looked up.
  const stillMissing = async (): Promise<string[]> => [...(await toBuild(start)).keys()];
  while (free.size > 0) {
    const names = [...free.keys()];
    const why = [...new Set(free.values())].join('; ');
    try {
      const built = (await start.rebuild(names, { by: 'start', why, signal, stillMissing })).map(({ name }) => name);
      if (built.length > 0) start.logger.info({ projections: built, why }, 'read models were built');
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || typeof error.facts.name !== 'string') throw error;
      free.delete(error.facts.name);
    }
  }
}
