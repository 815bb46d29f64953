import type { Batch } from '../../../src/event-log/event-log';
import type { BoundProjection } from '../rows/bound-projection';
import type { Timing } from '../runtime-options';

/**
 * Read models are led in two lanes, each with its own place in the log. The prompt ones take what is new at once. The others
 * rest between batches: the more there is to do, the longer they gather, and what happens to one row meanwhile is written once.
 */
export type Lane = 'prompt' | 'gathering';

interface Pace {
  /** Most events of one batch. */
  readonly limit: number;
  /** How long to rest after a batch that took some time; both in milliseconds. */
  readonly restAfter: (took: number, batch: Batch) => number;
}

const REST_FACTOR = 4;
/** More is recorded right now than can be gathered: half of the time is left to the commands and to what is prompt. */
const BUSY_REST_FACTOR = 1;
const BUSY_WITHIN_MILLIS = 60_000;

function restFactor({ caughtUp, events }: Batch): number {
  if (caughtUp) return REST_FACTOR;
  const newest = events.at(-1);
  // Further behind than that there is nothing to wait for.
  const isBusy = newest !== undefined && Date.now() - Date.parse(newest.meta.recordedAt) < BUSY_WITHIN_MILLIS;
  return isBusy ? BUSY_REST_FACTOR : 0;
}

export const PACES: Readonly<Record<Lane, (timing: Timing) => Pace>> = {
  prompt: ({ batchEvents }) => ({ limit: batchEvents, restAfter: () => 0 }),
  gathering: ({ gatheredEvents, mostRestMillis }) => ({
    limit: gatheredEvents,
    restAfter: (took, batch) => Math.min(took * restFactor(batch), mostRestMillis),
  }),
};

/** The projections of each lane, without the lanes that are empty. */
export function lanesOf(
  projections: readonly BoundProjection[],
): { readonly lane: Lane; readonly projections: readonly BoundProjection[] }[] {
  const prompt = projections.filter(({ projection }) => projection.prompt);
  const gathering = projections.filter(({ projection }) => !projection.prompt);
  const lanes = [
    { lane: 'prompt' as const, projections: prompt },
    { lane: 'gathering' as const, projections: gathering },
  ];
  return lanes.filter((one) => one.projections.length > 0);
}
