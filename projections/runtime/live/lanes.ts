import type { BoundProjection } from '../rows/bound-projection';
import type { Timing } from '../runtime-options';

/**
 * Read models are led in two lanes, each with its own place in the log. The prompt ones take what is new at once. The others
 * rest between batches: the more there is to do, the longer they gather, and what happens to one row meanwhile is written once.
 */
export type Lane = 'prompt' | 'gathering';

/** Where a lane stands after a batch. */
export interface Progress {
  readonly caughtUp: boolean;
  /** Whether the log has grown since the batch before. */
  readonly growing: boolean;
  /** How much of its time the thread of the commands is at work, from 0 to 1. */
  readonly workShare: number;
  /** Whether somebody waits for what the lane leads. */
  readonly isWaitedFor: boolean;
}

interface Pace {
  /** Most events of one batch. */
  readonly limit: number;
  /** How long to rest after a batch that took some time; both in milliseconds. */
  readonly restAfter: (took: number, progress: Progress) => number;
}

const REST_FACTOR = 4;
/** Whoever waits would rather have more batches than large ones; half of the time is left to others even so. */
const WAITED_FOR_REST_FACTOR = 1;
/** While more is recorded than can be gathered, two thirds of the time are left to the commands and to what is prompt. */
const BUSY_REST_FACTOR = 2;
/** However busy the commands are, the read models that gather go on. */
const MOST_REST_FACTOR = 20;

export const PACES: Readonly<Record<Lane, (timing: Timing) => Pace>> = {
  prompt: ({ batchEvents }) => ({ limit: batchEvents, restAfter: () => 0 }),
  gathering: ({ gatheredEvents, mostRestMillis }) => ({
    limit: gatheredEvents,
    restAfter: (took, { caughtUp, growing, workShare, isWaitedFor }) => {
      if (caughtUp) return Math.min(took * (isWaitedFor ? WAITED_FOR_REST_FACTOR : REST_FACTOR), mostRestMillis);
      // Behind by more than a batch there is nothing to wait for, unless those who record want the processors.
      return growing ? took * restFactor(workShare) : 0;
    },
  }),
};

/** So that a lane works for no larger share of the time than the commands leave. */
const restFactor = (workShare: number): number =>
  Math.max(BUSY_REST_FACTOR, Math.min(MOST_REST_FACTOR, workShare / Math.max(0, 1 - workShare)));

/** No rest is longer before it is asked again whether it is needed: commands may have ended meanwhile, or somebody may wait. */
export const LOOK_MILLIS = { behind: 400, caughtUp: 5 };

/** Rests as long as `restMillis` says, which is asked again and again; `pause` answers whether it was woken. */
export async function rest(
  restMillis: () => Promise<number>,
  pause: (milliseconds: number) => Promise<boolean>,
  lookMillis: number,
  now = (): number => performance.now(),
): Promise<void> {
  const begin = now();
  for (;;) {
    const left = (await restMillis()) - (now() - begin);
    if (left <= 0 || (await pause(Math.min(left, lookMillis)))) return;
  }
}

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
