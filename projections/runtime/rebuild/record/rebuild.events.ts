import type { EventsOf, Position, RecordedOf } from '../../../../src/kernel/event';

/** What a table held: the same rows give the same hash, in whatever order they were written. */
export interface TableFingerprint {
  readonly table: string;
  readonly rows: number;
  /** Sum of the hashes of its rows modulo 2^64, in hex. */
  readonly hash: string;
}

/** The tables of a read model at a position. */
export interface TablesAt {
  readonly position: Position;
  readonly tables: readonly TableFingerprint[];
}

/** What is recorded of the rebuilds of a read model, in a stream of its own. None of it is personal data. */
export interface RebuildShapes {
  RebuildStarted: {
    /** The generation that was served. */
    readonly fromGeneration: string;
    readonly toGeneration: string;
    readonly why: string;
    /** Newest position of the log when it began. */
    readonly head: Position;
  };
  RebuildFinished: {
    /** The position at which the new rows were put in the place of the old ones. */
    readonly position: Position;
    /** The rows that were replaced, as they were then. */
    readonly before: TablesAt;
    /** The new rows, when they had caught up; equal to those before when nothing was wrong and nothing came between. */
    readonly after: TablesAt;
    /** Streams that are set aside in the new rows. */
    readonly parked: number;
  };
  RebuildFailed: {
    /** Kind of the fault: a code of the database, or the name of an error. Its words may name persons and stay out. */
    readonly fault: string;
    /** The event that could not be taken, when it is known. */
    readonly at?: { readonly position: Position; readonly stream: string; readonly type: string };
  };
  RebuildCancelled: {
    /** What was said by who cancelled it, the actor of this event; nothing when the program ended. */
    readonly why?: string;
  };
  PreviousGenerationRestored: {
    readonly fromGeneration: string;
    readonly toGeneration: string;
    readonly why: string;
    readonly position: Position;
    /** What was served until then. */
    readonly before: TablesAt;
    /** The rows that are served again, when they had caught up. */
    readonly after: TablesAt;
  };
}
export type RebuildEvent = EventsOf<RebuildShapes>;
export type RecordedRebuildEvent = RecordedOf<RebuildShapes>;

export const REBUILD_EVENTS = [
  'RebuildStarted',
  'RebuildFinished',
  'RebuildFailed',
  'RebuildCancelled',
  'PreviousGenerationRestored',
] as const satisfies readonly (keyof RebuildShapes)[];

export const projectionStream = (name: string): string => `projection-${name}`;
