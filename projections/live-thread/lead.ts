import 'reflect-metadata';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Pool } from 'pg';
import { Integrator } from '../../src/proof/integrator/integrator';
import { joinSealedLog } from '../../src/vault/open-sealed-log';
import { allProjections } from '../all-projections';
import { readDatabase } from '../read-database';
import { lanesOf } from '../runtime/live/lanes';
import type { LeaderNews } from '../runtime/live/live-leader';
import { LiveRunner } from '../runtime/live/live-runner';
import { bind } from '../runtime/rows/bound-projection';
import type { RuntimeLogger } from '../runtime/runtime-options';
import { withBackendBehind } from '../../src/processors/behind-others';
import type { News, Order, ThreadTask } from './messages';
import { workShareIn } from './work-share';

/** The thread of a `LiveThread`: leads until it is told to stop. */
export function beginLeading(): Promise<void> {
  if (parentPort === null) throw new Error('this file is the thread of a LiveThread');
  return lead(parentPort, workerData as ThreadTask);
}

async function lead(port: MessagePort, task: ThreadTask): Promise<void> {
  const { place, timing, owner, store, lane, proof } = task;
  const tell = (news: News): void => port.postMessage(news);
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (facts: object, sentence: string): void =>
      tell({ kind: 'said', level, facts, sentence });
  const logger: RuntimeLogger = { info: say('info'), warn: say('warn'), error: say('error') };

  const log = await joinSealedLog(place, (line) => logger.warn({}, line));
  const dataSource = await readDatabase(place.databaseUrl).initialize();
  const all = allProjections.map((projection) => bind(projection, dataSource));
  const projections = lanesOf(all).find((one) => one.lane === lane)?.projections ?? [];
  // Only their shapes were needed: rows are written by the pool.
  await dataSource.destroy();
  const pool = new Pool({
    connectionString: place.databaseUrl,
    max: 4,
    application_name: 'casetrail live read models',
    verify: lane === 'gathering' ? withBackendBehind : undefined,
  });
  pool.on('error', ({ message }) => logger.warn({ error: message }, 'an idle connection of the read models was lost'));

  const news: LeaderNews = {
    reached: (positions) => tell({ kind: 'reached', positions }),
    leading: (names) => tell({ kind: 'leading', names }),
  };
  const shared = workShareIn(task.workShare);
  const runner = new LiveRunner({ log, pool, logger, timing, owner, store, projections, news, lane, ...shared });
  const stopped = new Promise<void>((resolve) => {
    port.on('message', (order: Order) => (order === 'stop' ? resolve() : runner.refresh()));
  });
  const integrator = proof && new Integrator(log, proof, logger);
  runner.start();
  integrator?.start();
  await stopped;
  await integrator?.stop();
  await runner.stop();
  await pool.end();
  await log.close();
  port.close();
}
