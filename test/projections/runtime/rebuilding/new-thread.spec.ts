import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { newThread } from '../../../../projections/runtime/new-thread';

/** A thread that keeps for a while what it makes, and tells how large its young space has become. */
const THREAD = `
const { getHeapSpaceStatistics } = require('node:v8');
const kept = [];
for (let n = 0; n < 1_000_000; n += 1) kept[n % 100_000] = { n, text: 'text ' + n };
const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
require('node:worker_threads').parentPort.postMessage(young.space_size);
`;

it('gives a thread the heap that it is told, whatever the command line says for the first one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-thread-'));
  const entry = join(folder, 'thread.js');
  writeFileSync(entry, THREAD);
  setFlagsFromString('--max-semi-space-size=32');
  try {
    const thread = newThread(entry, { resourceLimits: { maxYoungGenerationSizeMb: 3 } });
    const [youngSpace] = (await once(thread, 'message')) as [number];
    // Two halves of a third each; the rest is for what is large.
    expect(youngSpace).toBeLessThanOrEqual(2 * 2 ** 20);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
