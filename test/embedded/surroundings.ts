import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A folder for a test that other accounts may pass, and its removal. */
export async function testFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'casetrail-embedded-'));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The column `answer` of the first row; undefined when there is none. */
export async function answerOf(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(question).finally(() => client.end());
  return rows[0]?.answer;
}

/** Leaves a fact behind that `noted` finds again. */
export const note = (url: string): Promise<unknown> => answerOf(url, 'create table kept as select 4711 as answer');
export const noted = (url: string): Promise<unknown> => answerOf(url, 'select answer from kept');

/** Process id of the server that runs on the cluster of a data directory. */
export const serverPid = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** User id that a process runs as. */
export async function userOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'uid=', '-p', String(pid)]);
  return Number(stdout);
}

export const weAreRoot = process.getuid?.() === 0;
