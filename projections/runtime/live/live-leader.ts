import type { Position } from '../../../src/kernel/event';

/** Leads projections for this node, in this thread or in another. */
export interface LiveLeader {
  start(): void;
  /** Lets the batch in hand end, then gives the leases back. */
  stop(): Promise<void>;
  /** Looks anew at what there is to lead, as after a rebuild. */
  refresh(): void;
  /** Whether it leads the projection, so that its progress is told by itself. */
  leads(name: string): boolean;
  /** So many more wait for what it leads, or fewer: while somebody does it rests less. */
  waiting(change: number): void;
}

export type Reached = readonly [name: string, position: Position];

/** What a leader tells the rest of its node. */
export interface LeaderNews {
  /** Projections have reached positions, for all to read. */
  reached(positions: readonly Reached[]): void;
  /** These projections are led now, and no others. */
  leading(names: readonly string[]): void;
}
