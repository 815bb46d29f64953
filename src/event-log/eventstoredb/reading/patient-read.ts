import type { StreamingRead } from '@eventstore/db-client';
import { NoAnswer } from '../time-limits';

const ignore = (): undefined => undefined;

/**
 * The items of a read. Throws `NoAnswer` when the server says nothing for `silenceMs` or a little longer while we wait:
 * reads have no deadline. However it is left, the call to the server is ended.
 */
export async function* patiently<Item>(read: StreamingRead<Item>, silenceMs: number): AsyncGenerator<Item> {
  // The client emits errors also after the read has been left; without a listener they end the process.
  read.on('error', ignore);
  let waiting = true;
  let strikes = 0;
  // Twice, so that a process which stood still itself looks for what has come meanwhile before it blames the server.
  const watch = setInterval(() => {
    strikes = waiting ? strikes + 1 : 0;
    if (strikes === 2) read.destroy(new NoAnswer('a read', silenceMs));
  }, silenceMs / 2);
  try {
    for await (const item of read.iterator({ destroyOnReturn: false }) as AsyncIterable<Item>) {
      waiting = false;
      yield item;
      waiting = true;
      strikes = 0;
    }
  } finally {
    clearInterval(watch);
    read.cancel().catch(ignore);
    // A call that ended before it was cancelled is kept by the client until the rest has been read.
    read.resume();
  }
}
