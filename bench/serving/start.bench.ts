import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figure, interleaved, REPETITIONS, type Figure } from '../measure';
import { ServingProgram } from './program';
import type { SeededServer } from '../seeded-server';
import { newFolder, removed } from '../surroundings';

/** P8: how long the program takes to serve: with nothing there, with so many cases, and after it and its database were killed. */
export async function startBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const folders: string[] = [];
  const newPlace = async (): Promise<string> => {
    const folder = await newFolder();
    // As root the server runs as another user, who must be able to pass through.
    await chmod(folder, 0o711);
    folders.push(folder);
    return join(folder, 'data');
  };
  try {
    const cold: number[] = [];
    for (let turn = 0; turn < REPETITIONS; turn++) cold.push(await startAndEnd(await newPlace()));
    const empty = await newPlace();
    await startAndEnd(empty);
    const { pairs, killed } = await server.lend(cases, async (full) => {
      await startAndEnd(full);
      const pairs = await interleaved(
        () => startAndEnd(full),
        () => startAndEnd(empty),
      );
      const killed: number[] = [];
      for (let turn = 0; turn < REPETITIONS; turn++) killed.push(await startAfterKill(full));
      return { pairs, killed };
    });
    const lower = { better: 'lower', unit: ' s' } as const;
    return [
      figure({ ...lower, name: 'P8 cold', meaning: 'start with an empty folder', must: 3, goal: 1.5 }, cold),
      figure(
        {
          better: 'lower',
          name: 'P8 full',
          meaning: `start with ${cases} cases ÷ with none`,
          must: 1.3,
          goal: 1.1,
        },
        pairs.map(({ a, b }) => a / b),
      ),
      figure(
        {
          ...lower,
          name: 'P8 killed',
          meaning: `start with ${cases} cases after kill −9 of program and database`,
          must: 8,
          goal: 3,
        },
        killed,
      ),
    ];
  } finally {
    for (const folder of folders) await removed(folder);
  }
}

async function startAndEnd(dataDir: string): Promise<number> {
  const program = await ServingProgram.start(dataDir);
  await program.end('SIGTERM');
  return program.seconds;
}

async function startAfterKill(dataDir: string): Promise<number> {
  const before = await ServingProgram.start(dataDir);
  const [database] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  await before.end('SIGKILL');
  process.kill(Number(database), 'SIGKILL');
  return startAndEnd(dataDir);
}
