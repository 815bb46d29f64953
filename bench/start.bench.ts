import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProjectionList } from '../projections/projections.controller';
import { startEmbedded } from '../src/embedded/embedded-postgres';
import { figure, interleaved, REPETITIONS, type Figure } from './measure';
import { ServingProgram } from './program';
import { seedEvents } from './rebuilding';

/** P8: how long the program takes to serve: with nothing there, with a log of so many events, and after it and its database were killed. */
export async function startBench(events: number): Promise<Figure[]> {
  const folders: string[] = [];
  const newFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'casetrail-bench-'));
    // As root the server runs as another user, who must be able to pass through.
    await chmod(folder, 0o711);
    folders.push(folder);
    return join(folder, 'data');
  };
  try {
    const cold: number[] = [];
    for (let turn = 0; turn < REPETITIONS; turn++) cold.push(await startAndEnd(await newFolder()));
    const [empty, full] = [await newFolder(), await newFolder()];
    await startAndEnd(empty);
    await seeded(full, events);
    const pairs = await interleaved(
      () => startAndEnd(full),
      () => startAndEnd(empty),
    );
    const killed: number[] = [];
    for (let turn = 0; turn < REPETITIONS; turn++) killed.push(await startAfterKill(full));
    const lower = { better: 'lower', unit: ' s' } as const;
    return [
      figure({ ...lower, name: 'P8 cold', meaning: 'start with an empty folder', must: 3, goal: 1.5 }, cold),
      figure(
        {
          better: 'lower',
          name: 'P8 full',
          meaning: `start with ${events} events ÷ with none`,
          must: 1.3,
          goal: 1.1,
        },
        pairs.map(({ a, b }) => a / b),
      ),
      figure(
        {
          ...lower,
          name: 'P8 killed',
          meaning: `start with ${events} events after kill −9 of program and database`,
          must: 8,
          goal: 3,
        },
        killed,
      ),
    ];
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}

async function startAndEnd(dataDir: string): Promise<number> {
  const program = await ServingProgram.start(dataDir);
  await program.end('SIGTERM');
  return program.seconds;
}

/** A folder as a program leaves it that has long served: the log, and every read model built from it. */
async function seeded(dataDir: string, events: number): Promise<void> {
  const postgres = await startEmbedded({ dataDir, mode: 'own' });
  await seedEvents(postgres.url, events).finally(() => postgres.stop());
  const program = await ServingProgram.start(dataDir);
  while (!(await isBuilt(program.address))) await pause(200);
  await program.end('SIGTERM');
}

async function isBuilt(address: string): Promise<boolean> {
  const { items } = (await (await fetch(`${address}/api/projections`)).json()) as ProjectionList;
  return items.every(({ status, position, head }) => status === 'live' && position === head);
}

async function startAfterKill(dataDir: string): Promise<number> {
  const before = await ServingProgram.start(dataDir);
  const [database] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  await before.end('SIGKILL');
  process.kill(Number(database), 'SIGKILL');
  return startAndEnd(dataDir);
}
