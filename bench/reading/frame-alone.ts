import 'reflect-metadata';
import { CaseFactsFrame } from '../../projections/case-facts/case-frame';
import { readDatabase } from '../../projections/read-database';
import { openEventLog } from '../../src/event-log/open-event-log';
import { quotasOf } from '../../src/supervision/drawing/quotas.rules';
import { Frames } from '../../src/supervision/rounds/frames';
import type { FrozenAlone } from './frame.bench';

const QUIET_MS = 200;
const LOOK_MS = 20;

/** `node frame-alone.js URL`: freezes all cases by unit into the log, draws 200, and tells how long it took and what it held. */
async function main(url: string): Promise<void> {
  const database = await readDatabase(url).initialize();
  const log = await openEventLog({ databaseUrl: url });
  const [cases, frames] = [new CaseFactsFrame(database), new Frames(log)];
  const actor = { id: 'bench', role: 'supervisor', unit: 'bench' };
  await new Promise((rested) => setTimeout(rested, QUIET_MS));
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_MS);
  const begin = performance.now();
  await cases.look({ criteria: { stage: 'closed' }, stratifiedBy: ['unit'], exclude: [] }, async (look) => {
    const strata = quotasOf(look.strata, { size: 200 });
    const plan = await frames.freeze(look, actor, new Date().toISOString());
    const drawn = await frames.ranked('round', plan, 'seed', strata);
    if (drawn.flat().length !== 200) throw new Error(`${drawn.flat().length} cases were drawn`);
  });
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(looking);
  process.send?.({ seconds, held: Math.max(most, process.memoryUsage.rss()) - idle } satisfies FrozenAlone);
  await log.close();
  await database.destroy();
}

void main(process.argv[2] ?? '');
