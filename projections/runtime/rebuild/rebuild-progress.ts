import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import type { Actor, Position } from '../../../src/kernel/event';

export type RebuildState = 'building' | 'indexing' | 'catching-up' | 'swapping' | 'done' | 'failed';

/** How a rebuild gets on; `total`, `rate` (events per second) and `etaSeconds` are estimates. */
export interface Progress {
  readonly state: RebuildState;
  readonly events: number;
  readonly total: number | null;
  readonly rate: number | null;
  readonly etaSeconds: number | null;
}

export interface RebuildReason {
  readonly by: string;
  readonly why: string;
  /** As whom it is recorded; the program itself when left out. */
  readonly actor?: Actor;
}

export interface RebuildSubject {
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
}

const REPORT_MILLIS = 1_000;

/** What part of the way a position is, judged by its digits; only ever used to guess how long it takes. */
function shareOf(beginning: Position, position: Position, head: Position): number | undefined {
  const [start, here, end] = [beginning, position, head].map((text) => Number(text.replace(/\D/g, '')));
  if (start === undefined || here === undefined || end === undefined || !(end > start)) return undefined;
  return Math.min(1, (here - start) / (end - start));
}

/** Keeps the rows of `projection.rebuild` of one rebuild, about once a second. */
export class RebuildProgress {
  private readonly began = performance.now();
  private told = -REPORT_MILLIS;
  private state: RebuildState = 'building';
  private events = 0;
  private share: number | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly subjects: readonly RebuildSubject[],
    private readonly way: { readonly beginning: Position; readonly head: Position },
    private readonly onProgress: (progress: Progress) => void,
  ) {}

  /** `run`: the same for all that are rebuilt together. */
  async begin({ by, why }: RebuildReason, run: string): Promise<void> {
    for (const { name, from, to } of this.subjects)
      await this.pool.query(
        `insert into projection.rebuild (name, state, "by", why, from_generation, to_generation, run)
         values ($1, 'building', $2, $3, $4, $5, $6)
         on conflict (name) do update set state = excluded.state, started_at = clock_timestamp(), "by" = excluded.by,
           why = excluded.why, from_generation = excluded.from_generation, to_generation = excluded.to_generation,
           events = 0, total = null, rate = null, eta_seconds = null, error = null, finished_at = null, run = excluded.run,
           cancelled = null`,
        [name, by, why, from, to, run],
      );
  }

  async read(events: number, position: Position): Promise<void> {
    this.events += events;
    this.share = shareOf(this.way.beginning, position, this.way.head);
    if (performance.now() - this.told >= REPORT_MILLIS) await this.tell();
  }

  async enter(state: RebuildState): Promise<void> {
    this.state = state;
    await this.tell();
  }

  /** The projection is done with, well or not; the state of the others stays. */
  async end(name: string, error?: string): Promise<void> {
    await this.pool.query(
      `update projection.rebuild set state = $2, error = $3, events = $4, finished_at = clock_timestamp(), eta_seconds = null
       where name = $1`,
      [name, error === undefined ? 'done' : 'failed', error ?? null, this.events],
    );
  }

  /** Takes back every word, as after a cancelled rebuild. */
  async forget(): Promise<void> {
    await this.pool.query('delete from projection.rebuild where name = any($1) and finished_at is null', [
      this.names(),
    ]);
  }

  private async tell(): Promise<void> {
    this.told = performance.now();
    const progress = this.progress();
    this.onProgress(progress);
    await this.pool.query(
      `update projection.rebuild set state = $2, events = $3, total = $4, rate = $5, eta_seconds = $6
       where name = any($1) and finished_at is null`,
      [this.names(), progress.state, progress.events, progress.total, progress.rate, progress.etaSeconds],
    );
  }

  private progress(): Progress {
    const { state, events, share } = this;
    const seconds = (performance.now() - this.began) / 1_000;
    const rate = events > 0 ? events / seconds : null;
    const total = share === undefined || share === 0 ? null : Math.max(events, Math.round(events / share));
    return { state, events, total, rate, etaSeconds: rate === null || total === null ? null : (total - events) / rate };
  }

  private names(): string[] {
    return this.subjects.map(({ name }) => name);
  }
}
