import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Share } from '../../src/event-log/event-log';
import type { LogPlace } from '../../src/event-log/log-place';
import { openEventLog } from '../../src/event-log/open-event-log';

interface Reading {
  readonly place: LogPlace;
  readonly share: Share;
}

const PAGE = 4_000;

/** Reads and parses a whole log in so many threads; answers how many events there were. */
export async function readLog(place: LogPlace, threads: number): Promise<number> {
  const counts = await Promise.all(
    Array.from({ length: threads }, (_none, index) => counted({ place, share: { index, of: threads } })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const counted = (reading: Reading): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: reading });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function count({ place, share }: Reading): Promise<number> {
  const log = await openEventLog(place);
  let events = 0;
  for await (const page of log.readAll(log.beginning, { share, limit: PAGE })) events += page.events.length;
  await log.close();
  return events;
}

if (!isMainThread) void count(workerData as Reading).then((events) => parentPort?.postMessage(events));
