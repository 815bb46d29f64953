import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import type { Took } from './large-rebuilds';
import { Rebuilding } from './rebuilding';

const LOOK_EVERY_MS = 10;
const SETTLE_MS = 500;

/** A rebuild in a process of its own; tells its parent what it took. */
async function main(url: string): Promise<void> {
  const rebuilding = await Rebuilding.open(url);
  await pause(SETTLE_MS);
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_EVERY_MS);
  const seconds = await rebuilding.rebuild();
  clearInterval(looking);
  const took: Took = { seconds, bytes: most - idle };
  process.send?.(took);
  await rebuilding.end();
}

void main(process.argv[2] ?? '');
