import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { startEmbedded } from '../../src/embedded/embedded-postgres';
import { seedLog } from './seed-log';

const USAGE = `npm run bench:seed -- --cases N [--seed N] [--into URL | --data-dir DIR]
  writes a log of N cases (8 to 12 events each) into a PostgreSQL database, or into the embedded one of a data folder (./data)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      seed: { type: 'string', default: '1' },
      into: { type: 'string' },
      'data-dir': { type: 'string', default: 'data' },
    },
  });
  const [cases, seed] = [wholeNumber(values.cases), wholeNumber(values.seed)];
  const postgres =
    values.into === undefined
      ? await startEmbedded({ dataDir: resolve(values['data-dir']), mode: 'own' })
      : { url: values.into, stop: () => Promise.resolve() };
  try {
    const begin = performance.now();
    let told = 0;
    const line = (what: string, events: number): void => {
      const seconds = (performance.now() - begin) / 1000;
      const rate = Math.round(events / seconds);
      process.stdout.write(`${what} ${events} events, ${seconds.toFixed(0)} s, ${rate} events/s\n`);
    };
    const events = await seedLog(postgres.url, {
      cases,
      seed,
      progress: (written) => {
        if (performance.now() - told < 5_000) return;
        told = performance.now();
        line('written', written);
      },
    });
    line(`seed ${seed}, ${cases} cases:`, events);
  } finally {
    await postgres.stop();
  }
}

function wholeNumber(text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text)) throw new Error(USAGE);
  return Number(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
