import { Injectable } from '@nestjs/common';
import { StreamWriter } from '../commands/stream-writer';
import { NotFound } from '../kernel/refusal';
import { Regimes } from '../regimes/regimes';
import { CODE } from '../validation/fields';
import type { Snapshot } from './content/snapshot';
import { OpenDataGatherer } from './gathering/gatherer';
import { openDataSubject, type OpenData, type PublishedSnapshot } from './publishing/open-data.state';
import type { Release } from './publishing/open-data.events';
import { nextRelease, untold } from './publishing/publish.rules';

/** A published snapshot with its content. */
export interface SnapshotFound extends PublishedSnapshot {
  readonly content: Snapshot;
}

export interface Dataset extends OpenData {
  readonly dataset: string;
}

/** Reads open data from the log: what was published is there as it was, whatever becomes of read models and rule packs. */
@Injectable()
export class OpenDataReader {
  constructor(
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly gatherer: OpenDataGatherer,
  ) {}

  /** Of every regime that publishes some, or may; none that has published nothing. */
  async datasets(): Promise<readonly Dataset[]> {
    const ids = new Set(this.regimes.all.filter(({ openData }) => openData !== undefined).map(({ id }) => id));
    const found: Dataset[] = [];
    for (const dataset of [...ids].sort()) found.push({ dataset, ...(await this.load(dataset)) });
    return found.filter(({ snapshots }) => snapshots.length > 0);
  }

  /** Throws `NotFound` for what was never published. */
  async snapshot(dataset: string, name: string): Promise<SnapshotFound> {
    const { snapshots, releases } = await this.load(dataset);
    const index = snapshots.findIndex(({ snapshot }) => snapshot === name);
    const found = snapshots[index];
    if (found === undefined) throw new NotFound('snapshot', `${dataset} ${name}`);
    const previous = snapshots[index - 1]?.snapshot ?? null;
    return { ...found, content: { dataset, previous, releases: releases.slice(0, index + 1) } };
  }

  /** What was published, and what the next snapshot would add. Throws `NotFound` for a regime without open data, else as `gather`. */
  async withNext(dataset: string, asOf?: string): Promise<Dataset & { readonly next: Release | null }> {
    if (this.regimes.versionsOf(dataset).every(({ openData }) => openData === undefined))
      throw new NotFound('open data of', dataset);
    const before = await this.load(dataset);
    const gathered = await this.gatherer.gather(dataset, asOf, untold(before));
    return { dataset, ...before, next: gathered.periods.length === 0 ? null : nextRelease(before, gathered) };
  }

  private async load(dataset: string): Promise<OpenData> {
    if (!CODE.test(dataset)) throw new NotFound('open data of', dataset);
    return (await this.streams.load(openDataSubject, dataset)).state;
  }
}
