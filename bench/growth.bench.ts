import type { EventLog } from '../src/event-log/event-log';
import { openEventLog } from '../src/event-log/open-event-log';
import { newId } from '../src/kernel/ids';
import { figure, interleaved, type Figure } from './measure';
import { Rebuilding, rebuildsOf, seededDatabase } from './rebuilding';
import { CALLER, perSecond, type Surroundings } from './surroundings';

const SHORT = 10_000;
const CLIENTS = 64;
/** Short, for what is appended makes the short log longer. */
const RUN_MS = 400;

/** P6: what a log of so many events costs an append, and how the time of a rebuild grows from a tenth of it. */
export async function growthBench({ url }: Surroundings, events: number): Promise<Figure[]> {
  const whole = await seededDatabase(url, 'whole', events);
  const tenth = await seededDatabase(url, 'tenth', Math.ceil(events / 10));
  const short = await seededDatabase(url, 'short', SHORT);
  // What was appended to is no longer what is to be rebuilt.
  const rebuilds = await ofRebuilds(whole, tenth, events);
  return [await ofAppends(whole, short, events), rebuilds];
}

async function ofAppends(longUrl: string, shortUrl: string, events: number): Promise<Figure> {
  const [long, short] = [await openEventLog({ databaseUrl: longUrl }), await openEventLog({ databaseUrl: shortUrl })];
  try {
    for (const log of [long, short]) await appendsPerSecond(log);
    const pairs = await interleaved(
      () => appendsPerSecond(long),
      () => appendsPerSecond(short),
    );
    return figure(
      {
        name: 'P6 append',
        meaning: `appends per second at ${events} events ÷ at ${SHORT}`,
        must: 0.8,
        goal: 0.95,
        better: 'higher',
      },
      pairs.map(({ a, b }) => a / b),
    );
  } finally {
    await long.close();
    await short.close();
  }
}

async function ofRebuilds(wholeUrl: string, tenthUrl: string, events: number): Promise<Figure> {
  const [whole, tenth] = [await Rebuilding.open(wholeUrl), await Rebuilding.open(tenthUrl)];
  try {
    // The first ones also read the logs from the disk into memory.
    await whole.rebuild();
    await tenth.rebuild();
    const pairs = await interleaved(
      () => whole.rebuild(),
      () => tenth.rebuild(),
      rebuildsOf(events),
    );
    return figure(
      {
        name: 'P6 rebuild',
        meaning: `exponent of the time of a rebuild from ${Math.ceil(events / 10)} to ${events} events`,
        must: 1.05,
        goal: 1.02,
        better: 'lower',
      },
      pairs.map(({ a, b }) => Math.log10(a / b)),
    );
  } finally {
    await whole.end();
    await tenth.end();
  }
}

function appendsPerSecond(log: EventLog): Promise<number> {
  const data = { text: 'x'.repeat(180) };
  return perSecond(CLIENTS, RUN_MS, () => {
    const id = newId();
    const context = { commandId: id, correlationId: id, actor: CALLER, occurredAt: new Date().toISOString() };
    return log.append(`bench-${id}`, 0, [{ type: 'BenchAppended', v: 1, data }], context);
  });
}
