import 'reflect-metadata';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import { joinSealedLog } from '../../src/vault/open-sealed-log';
import { allProjections } from '../all-projections';
import { withBackendBehind } from '../../src/processors/behind-others';
import { readDatabase } from '../read-database';
import { loadShare } from '../runtime/rebuild/loading/load-share';
import { bind } from '../runtime/rows/bound-projection';
import type { LoadTask, News } from './messages';

/** The thread of one share: folds it up to its goal, unless it is told to leave it. What goes wrong ends the thread. */
export function beginLoading(): Promise<void> {
  if (parentPort === null) throw new Error('this file is the thread of a share');
  return load(parentPort, workerData as LoadTask);
}

async function load(port: MessagePort, { place, task }: LoadTask): Promise<void> {
  const tell = (news: News): void => port.postMessage(news);
  const cancelling = new AbortController();
  port.on('message', () => cancelling.abort());
  const log = await joinSealedLog(place);
  const pool = new Pool({
    connectionString: place.databaseUrl,
    max: 1,
    application_name: 'casetrail rebuild',
    verify: withBackendBehind,
  });
  // Whoever uses the connection is told by what it asked for.
  pool.on('error', () => undefined);
  try {
    const dataSource = await readDatabase(place.databaseUrl).initialize();
    const projections = allProjections.map((projection) => bind(projection, dataSource));
    await dataSource.destroy();
    const faults = await loadShare({ log, pool, projections }, task, {
      signal: cancelling.signal,
      onPage: (events, position) => tell({ kind: 'page', events, position }),
    });
    tell({ kind: 'done', faults: faults.map(({ projection, message }) => ({ projection, message })) });
  } finally {
    await pool.end();
    await log.close();
    port.close();
  }
}
