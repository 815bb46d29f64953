import { join } from 'node:path';
import type { SealedPlace } from '../../src/vault/open-sealed-log';
import { newThread } from '../runtime/new-thread';
import { ProjectionFault } from '../runtime/projection-fault';
import type { LoadShare } from '../runtime/rebuild/loading/loading';
import type { LoadTask, News } from './messages';

const ENTRY = join(__dirname, 'thread.js');
/** After this time a thread that was asked to leave its share is ended. */
const STOP_MILLIS = 15_000;
/**
 * Most of what a page leaves behind is gone before the next one: it should not grow old. So far below 256 MB V8 collects an old
 * space whenever it has grown by a third; a thread that needed more would end, and its rows are bounded to a tenth of that.
 */
const SPACES = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/** Folds each share in a thread of its own, with connections of its own. */
export const inThreads =
  (place: SealedPlace, entry = ENTRY): LoadShare =>
  (task, { signal, onPage }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const workerData: LoadTask = { place, task };
      const worker = newThread(entry, { workerData, resourceLimits: SPACES });
      let failure = new Error('a thread of a rebuild ended before its share did');
      let faults: readonly ProjectionFault[] | undefined;
      let late: NodeJS.Timeout | undefined;
      const cancel = (): void => {
        worker.postMessage('cancel');
        late = setTimeout(() => void worker.terminate(), STOP_MILLIS);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      worker.on('message', (news: News) => {
        if (news.kind === 'page') onPage(news.events, news.position);
        else faults = news.faults.map(({ projection, message }) => ProjectionFault.told(projection, message));
      });
      worker.on('error', (error: Error) => (failure = error));
      worker.on('exit', () => {
        clearTimeout(late);
        signal?.removeEventListener('abort', cancel);
        if (signal?.aborted) reject(signal.reason as Error);
        else if (faults === undefined) reject(failure);
        else resolve(faults);
      });
    });
