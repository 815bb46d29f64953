import { Clerks, type SeededEvent } from './clerks';
import { inLogOrder } from './in-log-order';
import { streamsThere, writeLog } from './seeded-log';

const PAGE = 5_000;

export interface Seeding {
  readonly cases: number;
  /** Another seed makes other cases; the same one the same, to the byte. */
  readonly seed: number;
  /** Told after every page: how many events are written. */
  readonly progress?: (events: number) => void;
}

/** Writes the log of many cases into a database of PostgreSQL; answers how many events were written. */
export async function seedLog(url: string, { cases, seed, progress }: Seeding): Promise<number> {
  const clerks = new Clerks(seed);
  const offices = await clerks.registerOffices();
  const there = await streamsThere(
    url,
    offices.map(({ stream }) => stream),
  );
  let written = 0;
  return writeLog(url, async (append) => {
    let page: SeededEvent[] = offices.filter(({ stream }) => !there.has(stream));
    const flush = async (): Promise<void> => {
      await append(page);
      written += page.length;
      page = [];
      progress?.(written);
    };
    for await (const events of inLogOrder(cases, (ordinal, day) => clerks.handle(ordinal, day))) {
      page.push(...events);
      if (page.length >= PAGE) await flush();
    }
    if (page.length > 0) await flush();
  });
}
