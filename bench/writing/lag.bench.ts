import { setTimeout as pause } from 'node:timers/promises';
import { allProjections } from '../../projections/all-projections';
import { Unavailable } from '../../src/kernel/refusal';
import { CaseClient, commandsPerSecond } from '../case-load';
import { arriving } from './append-latency.bench';
import { figure, quantile, REPETITIONS, type Figure } from '../measure';
import type { Surroundings } from '../surroundings';

const RUN_MS = 3000;
const IDLE_CASES = 256;
const ALL = allProjections.map(({ name }) => name);

/** P4: from the answer of a command to its row in `case-list`, at half of P1's load: what 16 and 64 clients can command alone. */
export async function lagBench({ bus, installation: { runtime, log } }: Surroundings): Promise<Figure[]> {
  const loads: [clients: number, load: number][] = [];
  for (const clients of [16, 64]) loads.push([clients, await commandsPerSecond(bus, clients, RUN_MS)]);
  await runtime.start();
  while ((await runtime.list()).some(({ status }) => status !== 'live')) await pause(200);
  const figures: Figure[] = [];
  for (const [clients, load] of loads) {
    const samples: number[] = [];
    for (let turn = 0; turn < REPETITIONS; turn++) {
      // What was left behind before is no part of this lag.
      await runtime.waitFor(ALL, await log.head(), 120_000);
      samples.push(await lagAt(load / 2));
    }
    figures.push(
      figure(
        {
          name: `P4 lag@${clients}`,
          meaning: `commit → visible in case-list, p99 at ${Math.round(load / 2)} commands/s, half of what ${clients} clients can do`,
          must: 100,
          goal: 25,
          better: 'lower',
          unit: ' ms',
        },
        samples,
      ),
    );
  }
  return figures;

  async function lagAt(rate: number): Promise<number> {
    const idle = Array.from({ length: IDLE_CASES }, () => new CaseClient(bus));
    const lags: number[] = [];
    await arriving(rate, RUN_MS, async () => {
      const client = idle.pop() ?? new CaseClient(bus);
      const receipt = await client.next().catch(unlessBusy);
      if (receipt === undefined) return void lags.push(Infinity);
      const committed = performance.now();
      await runtime.waitFor(['case-list'], receipt.position, 30_000);
      lags.push(performance.now() - committed);
      idle.push(client);
    });
    return quantile(lags, 0.99);
  }
}

/** A command that was turned away is never seen: that is the longest lag there is. */
function unlessBusy(error: unknown): undefined {
  if (!(error instanceof Unavailable)) throw error;
}
