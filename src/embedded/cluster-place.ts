import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { accountFor, canEnter, weAreRoot } from './accounts';
import { type Account } from './processes';
import { codeOf } from './error-code';

/** Where the server may keep data that the account cannot reach in the data directory; not a temporary directory: data must last. */
const ELSEWHERE = '/var/lib/casetrail';

export interface ClusterPlace {
  /** Holds the cluster and the claims of its owners; the data directory itself wherever possible. */
  readonly directory: string;
  readonly cluster: string;
  readonly account: Account | undefined;
}

/** Makes the data directory if there is none; only a directory made here is opened for the server's account to pass. */
export async function openDataDir(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir);
  const first = await mkdir(wanted, { recursive: true, mode: 0o700 });
  if (first !== undefined && weAreRoot()) {
    for (let made = wanted; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711);
  }
  return realpath(wanted);
}

/** Finds or chooses the place of the cluster. A place outside is remembered as a link, so that losing it is noticed. */
export async function placeOf(dataDir: string, log: (line: string) => void): Promise<ClusterPlace> {
  const named = join(dataDir, 'postgres');
  const entry = await lstat(named).catch(() => undefined);
  if (entry?.isSymbolicLink() === true) return placeElsewhere(named);
  const account = await accountFor(entry);
  if (account === undefined || (await canEnter(account, dataDir)))
    return { directory: dataDir, cluster: named, account };
  if (entry !== undefined) {
    throw new Error(`${account.name} cannot reach the database in ${named}: let it pass all folders above (chmod o+x)`);
  }
  return moveElsewhere(dataDir, account, log);
}

async function moveElsewhere(dataDir: string, account: Account, log: (line: string) => void): Promise<ClusterPlace> {
  const named = join(dataDir, 'postgres');
  const directory = join(ELSEWHERE, randomUUID());
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  await mkdir(directory);
  await chmod(directory, 0o711);
  try {
    if (!(await canEnter(account, directory)))
      throw new Error(`${account.name} can reach neither ${dataDir} nor ${directory}`);
    await symlink(join(directory, 'postgres'), named);
    log(`${dataDir} cannot be reached by ${account.name}, which runs the database: its files are in ${directory}`);
  } catch (error) {
    await rm(directory, { recursive: true });
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return placeElsewhere(named);
}

async function placeElsewhere(named: string): Promise<ClusterPlace> {
  const cluster = await readlink(named);
  const directory = dirname(cluster);
  const there = await stat(directory).catch(() => undefined);
  if (there === undefined) {
    throw new Error(
      `the database files in ${directory} are gone (${named} points to them): restore them, or remove ${named} to begin anew`,
    );
  }
  const account = await accountFor(await stat(cluster).catch(() => undefined));
  return { directory, cluster, account };
}
