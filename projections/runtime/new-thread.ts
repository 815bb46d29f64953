import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Sizes on the command line are read whenever a heap is made, and then go before the limits of its thread; 0 is none. */
const OF_THE_FIRST_HEAP = ['--max-semi-space-size=0', '--initial-old-space-size=0'];

/** A thread whose heap is as large as its `resourceLimits` say: what the command line says is for the heap that is there already. */
export function newThread(entry: string, options: WorkerOptions): Worker {
  for (const flag of OF_THE_FIRST_HEAP) setFlagsFromString(flag);
  return new Worker(entry, options);
}
