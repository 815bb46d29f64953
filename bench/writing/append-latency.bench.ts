import { eventIdOf, newIdInTime } from '../../src/kernel/ids';
import { commandsPerSecond } from '../case-load';
import { CALLER, perSecond, type Surroundings } from '../surroundings';
import { figure, interleaved, median, quantile, type Figure } from '../measure';
import { RawInserts } from './raw-inserts';

const RUN_MS = 3000;

/** P1b: p99 of an append at half of P1's load – what 16 and 64 clients can command – ÷ one durable commit. */
export async function appendLatencyBench({ bus, installation: { log }, url }: Surroundings): Promise<Figure[]> {
  const raw = new RawInserts(url, 1);
  await raw.prepare();
  const data = { text: 'x'.repeat(180), id: eventIdOf('bench', 0) };
  const append = (): Promise<unknown> => {
    // As commands without a key have them.
    const id = newIdInTime();
    const context = { commandId: id, correlationId: id, actor: CALLER, occurredAt: new Date().toISOString() };
    return log.append(`complaint-${id}`, 0, [{ type: 'BenchAppended', v: 1, data }], context);
  };
  const commit = async (): Promise<number> => {
    const times: number[] = [];
    await perSecond(1, RUN_MS / 3, async () => times.push(await timed(() => raw.one())));
    return median(times);
  };
  const figures: Figure[] = [];
  for (const clients of [16, 64]) {
    const load = await commandsPerSecond(bus, clients, RUN_MS);
    const pairs = await interleaved(async () => quantile(await arriving(load / 2, RUN_MS, append), 0.99), commit);
    figures.push(
      figure(
        {
          name: `P1b latency@${clients}`,
          meaning: 'p99 of an append at half load ÷ one durable commit',
          must: 10,
          goal: 5,
          better: 'lower',
        },
        pairs.map(({ a, b }) => a / b),
      ),
    );
  }
  await raw.end();
  return figures;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/**
 * Begins `work` at a steady rate whether or not earlier ones are done; answers how long each took, in milliseconds. It keeps
 * numbers only: thousands of promises kept would make the collector's pauses those of the load and not of what is measured.
 */
export function arriving(rate: number, milliseconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const total = Math.floor((rate * milliseconds) / 1000);
  const times = new Float64Array(total);
  let begun = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    const one = async (): Promise<void> => {
      const time = await timed(work);
      times[done++] = time;
      if (done === total) resolve([...times]);
    };
    const begin = performance.now();
    const beginDue = (): void => {
      const due = Math.min(total, Math.floor(((performance.now() - begin) * rate) / 1000));
      for (; begun < due; begun++) one().catch(reject);
      if (begun < total) setTimeout(beginDue, 1);
    };
    beginDue();
  });
}
