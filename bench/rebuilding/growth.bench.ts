import type { EventLog } from '../../src/event-log/event-log';
import { openEventLog } from '../../src/event-log/open-event-log';
import { newIdInTime } from '../../src/kernel/ids';
import { projectionStream } from '../../projections/runtime/rebuild/record/rebuild.events';
import { largeRebuilds } from './large-rebuilds';
import { figure, interleaved, type Figure } from '../measure';
import type { SeededServer } from '../seeded-server';
import { CALLER, perSecond } from '../surroundings';

/** Cases of about ten thousand events. */
const FEW = 1_000;
const CLIENTS = 64;
/** Short, for what is appended makes the short log longer. */
const RUN_MS = 400;

/** P6: what a log of so many cases costs an append. */
export async function appendGrowthBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const [longUrl, shortUrl] = [await server.database(cases), await server.database(FEW)];
  const [long, short] = [await openEventLog({ databaseUrl: longUrl }), await openEventLog({ databaseUrl: shortUrl })];
  try {
    for (const log of [long, short]) await appendsPerSecond(log);
    const pairs = await interleaved(
      () => appendsPerSecond(long),
      () => appendsPerSecond(short),
    );
    const growth = figure(
      {
        name: 'P6 append',
        meaning: `appends per second to the log of ${cases} cases ÷ of ${FEW}`,
        must: 0.8,
        goal: 0.95,
        better: 'higher',
      },
      pairs.map(({ a, b }) => a / b),
    );
    return [growth];
  } finally {
    await long.close();
    await short.close();
  }
}

/** P6: how the time of a rebuild grows from a tenth of so many cases. */
export async function rebuildGrowthBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const pairs = await largeRebuilds(server, cases);
  const growth = figure(
    {
      name: 'P6 rebuild',
      meaning: `exponent of the time of a rebuild from ${Math.ceil(cases / 10)} to ${cases} cases`,
      must: 1.05,
      goal: 1.02,
      better: 'lower',
    },
    pairs.map(({ a, b }) => Math.log10(a.seconds / b.seconds)),
  );
  return [growth];
}

/** With ids as commands without a key have them. What is appended is a fact that every read model ignores: kept cases stay what they are. */
function appendsPerSecond(log: EventLog): Promise<number> {
  const data = { why: 'x'.repeat(180) };
  return perSecond(CLIENTS, RUN_MS, () => {
    const id = newIdInTime();
    const context = { commandId: id, correlationId: id, actor: CALLER, occurredAt: new Date().toISOString() };
    return log.append(projectionStream(`bench-${id}`), 0, [{ type: 'RebuildCancelled', v: 1, data }], context);
  });
}
