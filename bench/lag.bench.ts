import { Unavailable } from '../src/kernel/refusal';
import { CaseClient } from './case-load';
import { arriving } from './append-latency.bench';
import { figure, quantile, REPETITIONS, type Figure } from './measure';
import { perSecond, type Surroundings } from './surroundings';

const RUN_MS = 3000;
const CLIENTS = 64;

/** P4: from the answer of a command to its row in `case-list`, at half of what the commands can do alone. */
export async function lagBench({ bus, installation: { runtime, log } }: Surroundings): Promise<Figure[]> {
  const cases = Array.from({ length: CLIENTS }, () => new CaseClient(bus));
  const command = (client: number) => cases[client]?.next() ?? Promise.reject(new Error());
  const full = await perSecond(CLIENTS, RUN_MS, command);
  await runtime.start();
  // What the commands alone left behind is no part of the lag.
  await runtime.waitFor(['case-list'], await log.head(), 120_000);
  const samples: number[] = [];
  for (let turn = 0; turn < REPETITIONS; turn++) samples.push(await lagAt(full / 2));
  return [
    figure(
      {
        name: 'P4 lag',
        meaning: 'commit → visible in case-list, p99 at half load',
        must: 100,
        goal: 25,
        better: 'lower',
        unit: ' ms',
      },
      samples,
    ),
  ];

  async function lagAt(rate: number): Promise<number> {
    const idle = Array.from({ length: CLIENTS * 4 }, () => new CaseClient(bus));
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
