import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { businessVolumes } from '../../../projections/business-volumes/business-volumes.projection';
import { caseFacts } from '../../../projections/case-facts/case-facts.projection';
import { CasesBehind } from '../../../projections/figures/cases-behind';
import { CountedFigures, FIGURE_MODELS } from '../../../projections/figures/counted-figures';
import { outletClasses } from '../../../projections/outlet-classes/outlet-classes.projection';
import { readDatabase } from '../../../projections/read-database';
import { AsOf } from '../../../projections/reading/as-of';
import { ReadModels } from '../../../projections/reading/read-models';
import { ProjectionRuntime } from '../../../projections/runtime/projection-runtime';
import { unitParents } from '../../../projections/unit-parents/unit-parents.projection';
import { loadCalendars } from '../../../src/calendar/load-calendars';
import { LoadedFigureVersions } from '../../../src/figures/figure-versions';
import type { RecordedEvent } from '../../../src/kernel/event';
import { loadRegimes } from '../../../src/regimes/loading/load-regimes';
import { Regimes } from '../../../src/regimes/regimes';
import { MemoryLog } from '../../support/memory-log';
import { freshDatabase } from '../../support/database/postgres';

/** With the second version of the rules on tourism, what was called service is no more, and the word means something else. */
const [TOURISM] = loadRegimes().versionsOf('tourism');
const term = (id: string) => ({ id, zh: id, en: id });
const versions = TOURISM && [
  { ...TOURISM, categories: [term('price'), term('service')] },
  {
    ...{ ...TOURISM, version: 2, taxonomyVersion: 2, categories: [term('cost'), term('service')] },
    categoriesBefore: [{ id: 'price', to: 'cost' }, { id: 'service' }],
  },
];
const VERSIONS = new LoadedFigureVersions(loadCalendars(), new Regimes(versions ?? []));

const PROJECTIONS = [caseFacts, unitParents, outletClasses, businessVolumes];
const LOG = '00000000-0000-4000-8000-0000000000aa';
const PATIENCE_MS = 20_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The read models of the figures over one history after the other, kept by the live runtime in one database. */
export class Office {
  private log = new MemoryLog(LOG);
  private runtime: ProjectionRuntime;

  private constructor(
    private readonly database: Awaited<ReturnType<typeof freshDatabase>>,
    private readonly dataSource: DataSource,
    private readonly pool: Pool,
  ) {
    this.runtime = this.follower();
  }

  static async open(): Promise<Office> {
    const database = await freshDatabase();
    const dataSource = await readDatabase(database.url).initialize();
    await dataSource.runMigrations();
    const office = new Office(database, dataSource, new Pool({ connectionString: database.url }));
    await office.rebuild();
    return office;
  }

  async close(): Promise<void> {
    await this.runtime.stop();
    await this.pool.end();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** Forgets the history before, and follows an empty log. */
  async begin(): Promise<void> {
    await this.runtime.stop();
    this.log = new MemoryLog(LOG);
    const { rows } = await this.pool.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'read'`,
    );
    await this.pool.query(`truncate ${rows.map(({ name }) => `read.${name}`).join(', ')}`);
    await this.pool.query('update projection.checkpoint set position = $1', [this.log.beginning]);
    this.runtime = this.follower();
    await this.runtime.start();
  }

  /** What happens next; answers the position of the last of it, once the live read models have got there. */
  async happens(events: readonly RecordedEvent[]): Promise<string> {
    this.log.take(events);
    const position = await this.log.head();
    await this.runtime.waitFor(FIGURE_MODELS, position, PATIENCE_MS);
    return position;
  }

  /** Builds every read model anew from the whole log, beside the live ones, and puts them in their place. */
  async rebuild(): Promise<void> {
    await this.runtime.rebuild(FIGURE_MODELS, { by: 'a test', why: 'the same again' });
  }

  get figures(): CountedFigures {
    const { dataSource, log } = this;
    const asOf = new AsOf(new ReadModels(this.runtime, log), log, dataSource);
    return new CountedFigures(dataSource, asOf, VERSIONS);
  }

  get cases(): CasesBehind {
    return new CasesBehind(this.dataSource, this.figures, VERSIONS);
  }

  private follower(): ProjectionRuntime {
    const { log, dataSource, pool } = this;
    const timing = { idleMillis: 10, renewMillis: 50, mostRestMillis: 5 };
    return new ProjectionRuntime({ log, dataSource, pool, projections: PROJECTIONS, logger: silent, timing });
  }
}
