import { CaseClient } from '../case-load';
import { figure, interleaved, type Figure } from '../measure';
import { RawInserts } from './raw-inserts';
import { perSecond, type Surroundings } from '../surroundings';

const RUN_MS = 3000;
const BATCH = 256;

/** P1: full commands per second ÷ single-row durable inserts at the same concurrency; and ÷ multi-row inserts. */
export async function appendBench({ bus, url }: Surroundings): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const clients of [16, 64]) {
    const raw = new RawInserts(url, clients);
    await raw.prepare();
    const cases = Array.from({ length: clients }, () => new CaseClient(bus));
    const commands = (): Promise<number> =>
      perSecond(clients, RUN_MS, (client) => cases[client]?.next() ?? Promise.reject(new Error()));
    const single = (): Promise<number> => perSecond(clients, RUN_MS, () => raw.one());
    const batched = async (): Promise<number> => BATCH * (await perSecond(1, RUN_MS, () => raw.many(BATCH)));
    await commands();
    await single();
    const pairs = await interleaved(commands, async () => ({ single: await single(), batched: await batched() }));
    await raw.end();
    figures.push(
      figure(
        {
          name: `P1 append@${clients}`,
          meaning: 'full commands ÷ single-row durable inserts',
          must: 1,
          goal: 2,
          better: 'higher',
        },
        pairs.map(({ a, b }) => a / b.single),
      ),
      figure(
        {
          name: `P1 batch@${clients}`,
          meaning: `full commands ÷ multi-row inserts of ${BATCH}`,
          must: 0.3,
          goal: 0.6,
          better: 'higher',
        },
        pairs.map(({ a, b }) => a / b.batched),
      ),
    );
  }
  return figures;
}
