import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position } from '../../../src/kernel/event';
import { inTransaction, withConnection } from '../database';
import type { Parking } from '../parking/parked-streams';
import { isAboutRows, ProjectionFault } from '../projection-fault';
import { NEXT } from '../rows/row-shape';
import { Build, type BuildPlace } from './build';
import { type BuildRecord, recordStage, shareRecords } from './loading/build-records';
import { completeTables } from './loading/tables/complete-tables';
import { loadShare, type ShareTask } from './loading/load-share';
import { isWorthThreads, type Loading, type LoadShare } from './loading/loading';
import { makeDigests } from './indexing/make-digests';
import { parkedInBuilds, parkInBuild } from './poison/parked-in-builds';
import { indexShadows, vacuumShadows } from './shadow-tables';
import type { Standing } from './standing';
import { forEach, Turns } from './indexing/turns';

export interface ConstructionParts {
  readonly log: EventLog;
  readonly pool: Pool;
  /** Whose connections make whole tables and indexes: `pool` when left out. */
  readonly backgroundPool?: Pool;
  readonly dataSource: DataSource;
  readonly mostParked: number;
  readonly loading: Loading;
}

/** What is told while shares are folded: more events, and the position that all of them have passed. */
export type OnEvents = (events: number, position: Position) => void;

// Nothing here need survive a crash by itself, and to sort is most of the work.
const SETTINGS = [
  'set local synchronous_commit = off',
  `set local maintenance_work_mem = '128MB'`,
  `set local work_mem = '64MB'`,
];

const placeOf = (one: Standing, parked: readonly Parking[]): BuildPlace => ({
  schema: NEXT,
  parked,
  park: (client, parking) => parkInBuild(client, one.bound.name, parking),
  record: (client, from, to) => recordStage(client, one.bound.name, one.record.stage, from, to),
  moved: (position) => (one.record = { ...one.record, position }),
});

/** Brings builds from the beginning of the log to tables that readers could use, each step recorded. */
export class Construction {
  readonly faults: ProjectionFault[] = [];
  private readonly turns: Turns;

  constructor(
    private readonly parts: ConstructionParts,
    private readonly standing: readonly Standing[],
    private readonly signal?: AbortSignal,
  ) {
    this.turns = new Turns(parts.loading.shares);
  }

  /** Up to where shares were, or are to be, folded; undefined when there is nothing to be folded so. */
  get goal(): Position | undefined {
    const goals = this.standing.filter(({ record }) => record.shares > 0).map(({ record }) => record.goal);
    return goals.reduce<Position | undefined>(
      (most, goal) => (most !== undefined && most > goal ? most : goal),
      undefined,
    );
  }

  /** Folds the log up to the goal, its shares side by side, as far as that has not been done. */
  async load(session: PoolClient, onEvents: OnEvents): Promise<void> {
    const loading = this.standing.filter(({ record }) => record.stage === 'loading');
    const [first] = loading;
    if (first === undefined) return;
    const { goal, shares, byStreams } = first.record;
    const recorded = await shareRecords(session, first.bound.name);
    const reached = recorded.map(({ position }) => position);
    const least = (): Position => reached.reduce((one, other) => (other < one ? other : one), goal);
    onEvents(
      recorded.reduce((sum, { events }) => sum + events, 0),
      least(),
    );
    const failed = new AbortController();
    const signal = AbortSignal.any([failed.signal, ...(this.signal === undefined ? [] : [this.signal])]);
    const { log, pool, mostParked } = this.parts;
    const { openBytes, recordEvents, pageEvents } = this.parts.loading;
    const limits = { openBytes: openBytes / shares, recordEvents, pageEvents, mostParked };
    const here: LoadShare = (task, hooks) =>
      loadShare({ log, pool, projections: loading.map(({ bound }) => bound) }, task, hooks);
    // Several shares are there because threads were found worth it, or asked for; one may be as long as the log.
    const isElsewhere = shares > 1 || (await isWorthThreads(log, this.parts.loading));
    const run = isElsewhere ? (this.parts.loading.elsewhere ?? here) : here;
    const names = loading.map(({ bound }) => bound.name);
    const loads = recorded.map(async ({ share, position: from }) => {
      const task: ShareTask = { share: { index: share, of: shares }, names, byStreams, from, goal, limits };
      const onPage = (events: number, position: Position): void => {
        reached[share] = position;
        onEvents(events, least());
      };
      try {
        this.faults.push(...(await run(task, { signal, onPage })));
      } catch (error) {
        failed.abort(error);
        throw error;
      }
    });
    await Promise.allSettled(loads);
    failed.signal.throwIfAborted();
  }

  /** Makes whole tables of what was loaded. */
  complete(): Promise<void> {
    return this.eachAt('loading', (one) =>
      this.advance(one, 'loaded', (client) => completeTables(client, this.parts.dataSource, one.bound)),
    );
  }

  /** Makes digests and indexes of whole tables. */
  index(): Promise<void> {
    return this.eachAt('loaded', async (one) => {
      await makeDigests(one, (work) => this.inBackground(work, true));
      await this.advance(one, 'indexed', (client) => indexShadows(client, this.parts.dataSource, one.bound));
      if (one.record.shares > 0) await this.turns.take(() => this.vacuum(one));
    });
  }

  /** The builds as they stand now. */
  async builds(session: PoolClient): Promise<Build[]> {
    const sound = this.sound();
    const parked = await parkedInBuilds(
      session,
      sound.map(({ bound }) => bound.name),
    );
    return sound.map(
      (one) => new Build(one.bound, one.record.position, placeOf(one, parked.get(one.bound.name) ?? [])),
    );
  }

  private sound(): Standing[] {
    const faulty = new Set(this.faults.map(({ projection }) => projection));
    return this.standing.filter(({ bound }) => !faulty.has(bound.name));
  }

  /** Does the work for all that are at a stage. A fault of one projection is its own. */
  private eachAt(stage: BuildRecord['stage'], work: (one: Standing) => Promise<void>): Promise<void> {
    // Those with the most tables take longest, and would be waited for in the end.
    const due = this.sound()
      .filter(({ record }) => record.stage === stage)
      .sort((one, other) => other.bound.shapes.length - one.bound.shapes.length);
    return forEach(due, async (one) => {
      try {
        await work(one);
      } catch (error) {
        if (!isAboutRows(error)) throw error;
        this.faults.push(new ProjectionFault(one.bound.name, error));
      }
    });
  }

  private async advance(
    one: Standing,
    stage: BuildRecord['stage'],
    work: (client: PoolClient) => Promise<void>,
  ): Promise<void> {
    const { record, bound } = one;
    const position = record.goal > record.position ? record.goal : record.position;
    await this.inBackground(async (client) => {
      await work(client);
      await recordStage(client, bound.name, stage, record.position, position);
    });
    one.record = { ...record, stage, position };
  }

  private async vacuum({ bound }: Standing): Promise<void> {
    this.signal?.throwIfAborted();
    await withConnection(this.background, (client) => vacuumShadows(client, bound));
  }

  private get background(): Pool {
    return this.parts.backgroundPool ?? this.parts.pool;
  }

  /** In a transaction of its own, as many at a time as shares are folded. */
  private inBackground<Result>(work: (client: PoolClient) => Promise<Result>, isUrgent = false): Promise<Result> {
    return this.turns.take(() => {
      this.signal?.throwIfAborted();
      return withConnection(this.background, (client) =>
        inTransaction(client, () => work(client), { settings: SETTINGS }),
      );
    }, isUrgent);
  }
}
