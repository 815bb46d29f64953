import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { putHelpersBehind } from '../src/processors/behind-others';
import { appendBench } from './writing/append.bench';
import { appendLatencyBench } from './writing/append-latency.bench';
import { frameBench } from './reading/frame.bench';
import { appendGrowthBench, rebuildGrowthBench } from './rebuilding/growth.bench';
import { httpBench } from './serving/http.bench';
import { lagBench } from './writing/lag.bench';
import { lifecycleBench } from './serving/lifecycle.bench';
import { liveRebuildBench } from './rebuilding/live-rebuild.bench';
import { proofBench } from './proof/proof.bench';
import { memoryBench } from './rebuilding/memory.bench';
import { peersBench } from './peers/peers.bench';
import { queryBench } from './reading/query.bench';
import { rebuildBench, rowsBench } from './rebuilding/rebuild.bench';
import { sealingBench } from './writing/sealing.bench';
import { startBench } from './serving/start.bench';
import { lineOf, REPETITIONS, type Figure } from './measure';
import { SeededServer } from './seeded-server';
import { surroundings, type Surroundings } from './surroundings';

interface Sizes {
  readonly events: number;
  readonly cases: number;
}

type Bench = (seeded: SeededServer, sizes: Sizes) => Promise<Figure[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  P1: onEmpty(appendBench),
  P1b: onEmpty(appendLatencyBench),
  P2: onEmpty(httpBench),
  P3: onEmpty(rebuildBench),
  'P3-rows': onEmpty(rowsBench),
  P4: onEmpty(lagBench),
  P5: (seeded, { cases }) => queryBench(seeded, cases),
  'P6-rebuild': (seeded, { cases }) => rebuildGrowthBench(seeded, cases),
  P7: (seeded, { cases }) => memoryBench(seeded, cases),
  // Behind what rebuilds: what was appended to is no longer what is to be rebuilt.
  'P6-append': (seeded, { cases }) => appendGrowthBench(seeded, cases),
  P8: (seeded, { cases }) => startBench(seeded, cases),
  P9: onEmpty(async (where, events) => [...(await sealingBench(where)), ...(await proofBench(where, events))]),
  P10: (seeded, { cases }) => liveRebuildBench(seeded, cases),
  P11: (seeded, { cases }) => lifecycleBench(seeded, cases),
  peers: onEmpty(peersBench),
  P12: (seeded, { cases }) => onEmpty((surroundings) => frameBench(surroundings, cases))(seeded, { events: 0, cases }),
};

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `npm run bench [-- P3 P5 --events 1000000 --cases 20000]`: one line a figure, and all of it as JSON in `bench/results`. */
async function main(): Promise<void> {
  const { positionals: chosen, values } = parseArgs({
    allowPositionals: true,
    options: {
      events: { type: 'string', default: '30000' },
      cases: { type: 'string', default: '10000' },
      // A folder in which the seeded cases stay for the next run.
      keep: { type: 'string' },
    },
  });
  const [events, cases] = [Number(values.events), Number(values.cases)];
  const names = Object.keys(BENCHES);
  const unknown = chosen.find((choice) => !names.some((name) => isChosenBy(choice, name)));
  if (unknown !== undefined) throw new Error(`there is no benchmark ${unknown}; there are ${names.join(', ')}`);
  const machine = {
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    events,
    cases,
    durability: 'fsync on, synchronous_commit on',
    repetitions: REPETITIONS,
  };
  print(
    Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(' · '),
  );
  const figures: Figure[] = [];
  const seeded = new SeededServer(values.keep === undefined ? undefined : resolve(values.keep));
  await endingAfter(seeded, async () => {
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (chosen.length > 0 && !chosen.some((choice) => isChosenBy(choice, name))) continue;
      for (const result of await bench(seeded, { events, cases })) {
        figures.push(result);
        print(lineOf(result));
      }
    }
  });
  const folder = join(__dirname, '..', '..', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), JSON.stringify({ ...machine, figures }, null, 2));
  if (figures.some(({ met }) => !met)) process.exitCode = 1;
}

/** `P6` is all that begins with it: `P6-append` and `P6-rebuild`. */
const isChosenBy = (choice: string, name: string): boolean => name === choice || name.startsWith(`${choice}-`);

/** Measured on an empty installation of its own. */
function onEmpty(bench: (where: Surroundings, events: number) => Promise<Figure[]>): Bench {
  return async (_seeded, { events }) => {
    const where = surroundings();
    const end = async (): Promise<void> => (await where).end();
    return endingAfter({ end }, async () => bench(await where, events));
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What has to be ended, the way to end it. */
const open = new Set<() => Promise<void>>();

/** Whatever happens meanwhile, the place is ended once, and nobody leaves before. */
async function endingAfter<Result>(place: { end(): Promise<void> }, work: () => Promise<Result>): Promise<Result> {
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= place.end().finally(() => open.delete(end)));
  open.add(end);
  try {
    return await work();
  } finally {
    await end();
  }
}

/** Neither what is thrown, by whomever, nor a signal may leave a database server behind. */
async function fail(error: unknown): Promise<never> {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  await Promise.allSettled([...open].map((end) => end()));
  process.exit(1);
}

process.on('uncaughtException', (error) => void fail(error));
for (const signal of SIGNALS) process.once(signal, () => void fail(new Error(`the benchmark was ended by ${signal}`)));

// As the program itself begins.
putHelpersBehind();
main().catch(fail);
