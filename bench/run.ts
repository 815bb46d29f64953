import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendBench } from './append.bench';
import { appendLatencyBench } from './append-latency.bench';
import { httpBench } from './http.bench';
import { lagBench } from './lag.bench';
import { rebuildBench } from './rebuild.bench';
import { lineOf, REPETITIONS, type Figure } from './measure';
import { surroundings, type Surroundings } from './surroundings';

const BENCHES: Readonly<Record<string, (where: Surroundings, events: number) => Promise<Figure[]>>> = {
  P1: appendBench,
  P1b: appendLatencyBench,
  P2: httpBench,
  P3: rebuildBench,
  P4: lagBench,
};

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `npm run bench [-- P1 P3 --events 1000000]`: one line a figure, and all of it as JSON in `bench/results`. */
async function main(): Promise<void> {
  const { positionals: chosen, values } = parseArgs({
    allowPositionals: true,
    options: { events: { type: 'string', default: '100000' } },
  });
  const events = Number(values.events);
  const unknown = chosen.find((name) => !(name in BENCHES));
  if (unknown !== undefined)
    throw new Error(`there is no benchmark ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
  const machine = {
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    events,
    durability: 'fsync on, synchronous_commit on',
    repetitions: REPETITIONS,
  };
  print(
    Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(' · '),
  );
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const where = await surroundings();
    // What is thrown in between must not leave a database server behind.
    const lost = (error: unknown): void => void where.end().finally(() => fail(error));
    process.once('uncaughtException', lost);
    try {
      for (const result of await bench(where, events)) {
        figures.push(result);
        print(lineOf(result));
      }
    } finally {
      process.off('uncaughtException', lost);
      await where.end();
    }
  }
  const folder = join(__dirname, '..', '..', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), JSON.stringify({ ...machine, figures }, null, 2));
  if (figures.some(({ met }) => !met)) process.exitCode = 1;
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
