import { readdir, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningProcess, isRunning, thisProcess } from './processes';
import { codeOf } from './error-code';

/** Another living program owns the data directory. */
export class DirectoryInUse extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `the data directory ${directory} is in use by another running program (process ${pid}): ` +
        `stop that one first, or choose another directory with DATA_DIR`,
    );
    this.name = 'DirectoryInUse';
  }
}

export type Claim =
  | { readonly kind: 'ours'; readonly release: () => Promise<void> }
  | { readonly kind: 'theirs'; readonly holder: RunningProcess };

const NAME = /^postgres-owner\.(\d+)$/;
const NOBODY = 'nobody';

const fileOf = (place: string, number: number): string => join(place, `postgres-owner.${number}`);

async function claimsIn(place: string): Promise<number[]> {
  const numbers = (await readdir(place)).map((name) => NAME.exec(name)?.[1]).filter((number) => number !== undefined);
  return numbers.map(Number).sort((a, b) => a - b);
}

async function holderOf(file: string): Promise<RunningProcess | undefined> {
  const [pid, startedAt = ''] = (await readlink(file).catch(() => NOBODY)).split('@');
  const holder = { pid: Number(pid), startedAt };
  return (await isRunning(holder)) ? holder : undefined;
}

/** Writes a claim as the target of a link: made whole in one step, and only if there is none of this number. */
async function write(file: string, holder: string): Promise<boolean> {
  try {
    await symlink(holder, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes this program the one owner of `place`, unless another living one is. Claims are numbered and the highest rules; it
 * is only ever followed by a higher one, never removed: so two that find the same dead owner cannot both succeed it.
 */
export async function claim(place: string): Promise<Claim> {
  const self = await thisProcess();
  for (;;) {
    const last = (await claimsIn(place)).at(-1) ?? 0;
    const holder = last === 0 ? undefined : await holderOf(fileOf(place, last));
    if (holder !== undefined) return { kind: 'theirs', holder };
    const mine = last + 1;
    if (!(await write(fileOf(place, mine), `${self.pid}@${self.startedAt}`))) continue;
    const claims = await claimsIn(place);
    const older = claims.filter((number) => number < mine);
    if (claims.at(-1) === mine) {
      await Promise.all(older.map((number) => rm(fileOf(place, number), { force: true })));
      return { kind: 'ours', release: () => release(place, mine) };
    }
    await rm(fileOf(place, mine), { force: true });
  }
}

async function release(place: string, mine: number): Promise<void> {
  await write(fileOf(place, mine + 1), NOBODY);
  await rm(fileOf(place, mine), { force: true });
}
