import { canonicalJson, sha256 } from '../../kernel/hash';
import type { Release } from '../publishing/open-data.events';

/** A snapshot as it is told: what it adds, and everything that was published before it, as it was. */
export interface Snapshot {
  readonly dataset: string;
  /** The snapshot before it, so that each vouches for all earlier ones. */
  readonly previous: string | null;
  readonly releases: readonly Release[];
}

/** The bytes of a snapshot as JSON: SHA-256 of them is its name, as anybody can reckon. */
export const snapshotJson = (snapshot: Snapshot): string => canonicalJson(snapshot);

export const nameOf = (snapshot: Snapshot): string => sha256(snapshotJson(snapshot));
