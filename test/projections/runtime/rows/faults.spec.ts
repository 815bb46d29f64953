import type { PoolClient } from 'pg';
import { withConnection } from '../../../../projections/runtime/database';
import { applyBatch } from '../../../../projections/runtime/live/apply-batch';
import { checkpointsOf, Fenced } from '../../../../projections/runtime/checkpoints';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import { ProjectionTables } from '../../../../projections/runtime/rows/projection-tables';
import { LIVE } from '../../../../projections/runtime/rows/row-shape';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { happened, PATIENCE_MS, timesOf, trade, until } from '../shop/trade';

type Query = (...given: unknown[]) => Promise<unknown>;

/** Lets a connection stand still before it moves a checkpoint on, as when its process is stopped, until `goOn`. */
class StandStill {
  reached = false;
  /** Whether what it was to write has come to an end. */
  answered = false;
  goOn: () => void = () => undefined;
  private readonly gate = new Promise<void>((resolve) => (this.goOn = resolve));

  readonly watch = (client: PoolClient): void => {
    const query = (Reflect.get(client, 'query') as Query).bind(client);
    Object.assign(client, {
      query: async (...given: unknown[]): Promise<unknown> => {
        if (JSON.stringify(given[0]).includes('update projection.checkpoint c set position')) {
          this.reached = true;
          await this.gate;
          return query(...given.map((one) => (isCallback(one) ? this.noting(one) : one)));
        }
        return query(...given);
      },
    });
  };

  private noting(callback: (...told: unknown[]) => void): typeof callback {
    return (...told) => {
      this.answered = true;
      callback(...told);
    };
  }
}

const textOf = (asked: unknown): string => (typeof asked === 'string' ? asked : (asked as { text: string }).text);

const isCallback = (value: unknown): value is (...told: unknown[]) => void => typeof value === 'function';

/** What a live batch says to the database: it reads rows it does not know, and writes everything in one statement. */
const STATEMENTS = { read: 'select t.', write: 'require_held' };

/** Cuts the connection at the next statement of a kind: before it is sent, or after it ran but before it is answered. */
class Cutter {
  cuts = 0;
  private armed = false;
  private words = '';
  private mode: 'before' | 'after' = 'before';

  constructor(private readonly place: Bench) {}

  arm(statement: keyof typeof STATEMENTS, mode: 'before' | 'after'): void {
    this.words = STATEMENTS[statement];
    this.armed = true;
    this.mode = mode;
  }

  readonly watch = (client: PoolClient): void => {
    const query = (Reflect.get(client, 'query') as Query).bind(client);
    Object.assign(client, {
      query: (...given: unknown[]): unknown => {
        if (!this.armed || !textOf(given[0]).includes(this.words)) return query(...given);
        this.armed = false;
        this.cuts += 1;
        const told = given.at(-1);
        if (!isCallback(told)) return this.loseAnswer(client, () => query(...given));
        const asked = given.slice(0, -1);
        return void this.loseAnswer(client, () => query(...asked)).catch(told);
      },
    });
  };

  private async loseAnswer(client: PoolClient, ask: () => unknown): Promise<never> {
    if (this.mode === 'before') await this.cut(client);
    await ask();
    await this.cut(client);
    throw new Error('the answer was lost');
  }

  private async cut(client: PoolClient): Promise<void> {
    await this.place.pool.query('select pg_terminate_backend($1, 5000)', [Reflect.get(client, 'processID')]);
  }
}

describe('live read models under faults', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it.each([
    ['before', 'read'],
    ['after', 'read'],
    ['before', 'write'],
    ['after', 'write'],
  ] as const)(
    'let each event take effect once when the connection is cut %s a %s of a batch',
    async (mode, statement) => {
      const cutter = new Cutter(place);
      const pool = place.newPool();
      pool.on('connect', cutter.watch);
      const runtime = place.runtime(log, [orders, effects], { renewMillis: 60_000 }, pool);
      await runtime.start();
      await trade(log, 8);
      await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
      for (const round of [1, 2, 3, 4, 5]) {
        cutter.arm(statement, mode);
        await trade(log, 3, 100 + 10 * round);
        await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
        expect(await timesOf(place)).toEqual(happened(log));
      }
      expect(cutter.cuts).toBe(5);
      expect(await runtime.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
    },
  );

  it('let each event take effect once when two nodes keep taking the lead from each other', async () => {
    const [one, other] = [0, 1].map(() =>
      place.runtime(log, [orders, effects], { leaseSeconds: 0.03, renewMillis: 500, idleMillis: 5, batchEvents: 7 }),
    );
    await one?.start();
    await other?.start();
    for (let round = 0; round < 10; round += 1) {
      await trade(log, 20, round * 20);
      await one?.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    }
    await other?.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
    expect(await one?.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
    const [{ epoch }] = (await place.rows(`select epoch from projection.checkpoint where name = 'orders'`)) as [
      { epoch: string },
    ];
    expect(Number(epoch)).toBeGreaterThan(2);
  });

  it('are taken over from a node that stands still in the middle of a batch, and does no harm when it goes on', async () => {
    const still = new StandStill();
    const pool = place.newPool();
    const stopped = place.runtime(log, [orders, effects], { leaseSeconds: 0.5, renewMillis: 60_000 }, pool);
    await stopped.start();
    await until(async () => (await place.rows('select 1 from projection.leader')).length === 2);
    pool.on('connect', still.watch);
    await place.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await trade(log, 5);
    await until(() => Promise.resolve(still.reached));
    const next = place.runtime(log);
    await next.start();
    await next.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    still.goOn();
    await until(() => Promise.resolve(still.answered));
    await trade(log, 5, 5);
    await next.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('are out of reach for a leader whose lease went to another', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 5);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    await runtime.stop();
    const [held] = await checkpointsOf(place.pool, ['effects']);
    if (held === undefined) throw new Error('effects has no checkpoint');
    await place.pool.query('update projection.checkpoint set epoch = epoch + 1');
    const before = await timesOf(place);
    await log.add('late', 'OrderCancelled', {});
    const batch = { events: log.events.slice(-1), position: await log.head(), caughtUp: true };
    const tables = new ProjectionTables(bind(effects, place.dataSource), LIVE);
    const parked = new Set<string>();
    await expect(applyBatch(place.pool, [{ ...held, tables, parked }], batch)).rejects.toThrow(Fenced);
    expect(await timesOf(place)).toEqual(before);
    await applyBatch(place.pool, [{ ...held, epoch: held.epoch + 1, tables, parked }], batch);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('go on after the log was out of reach', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    log.outage = new Error('the log is down');
    await trade(log, 3, 3);
    await expect(runtime.waitFor(['effects'], await log.head(), 200)).rejects.toThrow('did not reach');
    log.outage = undefined;
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('go on after every connection to the database was cut', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    const outside = place.newPool({ max: 1 });
    await outside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await trade(log, 3, 3);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('do not wait for ever on a connection that does not answer', async () => {
    const pool = place.newPool({ max: 1 });
    const sleeping = withConnection(pool, (client) => client.query('select pg_sleep(600)'), { limitMillis: 20 });
    await expect(sleeping).rejects.toThrow('the database did not answer within 20 ms');
    expect((await pool.query('select 1 as answer')).rows).toEqual([{ answer: 1 }]);
  });
});
