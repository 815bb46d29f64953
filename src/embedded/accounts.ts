import { readFile } from 'node:fs/promises';
import { type Account, runProgram } from './processes';

/** Whether we run as root, which the database server refuses. */
export const weAreRoot = (): boolean => process.getuid?.() === 0;

async function knownAccounts(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const accounts = lines.flatMap((line): Account[] => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  return accounts.filter(({ uid }) => uid > 0);
}

/** Whether `account` can do it: a shell as that account says so, because access lists and user maps defy calculation. */
async function can(account: Account, command: string, path: string): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', command, path], { account })).ok;
}

/** Whether `account` can enter the directory. */
export const canEnter = (account: Account, directory: string): Promise<boolean> => can(account, 'cd "$0"', directory);

/**
 * The account that runs the server: none (ourselves) for an ordinary user; for root the owner of the existing cluster,
 * else `nobody`, else the first account that this machine lets us become. Throws when there is none.
 */
export async function accountFor(
  ownerOfCluster: { uid: number; gid: number } | undefined,
): Promise<Account | undefined> {
  if (!weAreRoot()) return undefined;
  const { uid = 0, gid = 0 } = ownerOfCluster ?? {};
  if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  const known = await knownAccounts();
  const inOrder = [...known.filter(({ name }) => name === 'nobody'), ...known.filter(({ name }) => name !== 'nobody')];
  for (const account of inOrder) {
    if (await can(account, 'exit 0', '/')) return account;
  }
  throw new Error(
    'the embedded database does not run as root, and no other account of this machine can be used; ' +
      'start the program as an ordinary user, or name a PostgreSQL server in DATABASE_URL',
  );
}
