import type { StreamingRead } from '@eventstore/db-client';
import { NoAnswer } from '../time-limits';

const ignore = (): undefined => undefined;

/**
 * The items of a read. Throws `NoAnswer` when the server says nothing for `silenceMs` while we wait: reads have no
 * deadline. However it is left, the call to the server is ended.
 */
export async function* patiently<Item>(read: StreamingRead<Item>, silenceMs: number): AsyncGenerator<Item> {
  // The client emits errors also after the read has been left; without a listener they end the process.
  read.on('error', ignore);
  let waiting = true;
  const watch = setTimeout(() => {
    if (waiting) read.destroy(new NoAnswer('a read', silenceMs));
    else watch.refresh();
  }, silenceMs);
  try {
    for await (const item of read.iterator({ destroyOnReturn: false }) as AsyncIterable<Item>) {
      waiting = false;
      yield item;
      waiting = true;
      watch.refresh();
    }
  } finally {
    clearTimeout(watch);
    read.cancel().catch(ignore);
    // A call that ended before it was cancelled is kept by the client until the rest has been read.
    read.resume();
  }
}
