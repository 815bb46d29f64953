import { subjectOf } from '../../commands/subject.state';
import type { Evolve } from '../../kernel/rule';
import { openDataStream, type OpenDataShapes, type Release } from './open-data.events';

/** One snapshot: its release, and those before it. */
export interface PublishedSnapshot {
  readonly snapshot: string;
  readonly csv: string;
  readonly publishedAt: string;
}

/** What was published of a regime, the first snapshot first. */
export interface OpenData {
  readonly snapshots: readonly PublishedSnapshot[];
  readonly releases: readonly Release[];
}

const evolveOpenData: Evolve<OpenData, OpenDataShapes> = {
  OpenDataPublished: ({ snapshots, releases }, { snapshot, csv, release }, { occurredAt }) => ({
    snapshots: [...snapshots, { snapshot, csv, publishedAt: occurredAt }],
    releases: [...releases, release],
  }),
};

export const openDataSubject = subjectOf<OpenData, OpenDataShapes>(
  'open data',
  openDataStream,
  { snapshots: [], releases: [] },
  evolveOpenData,
);
