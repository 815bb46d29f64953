import { randomBytes } from 'node:crypto';
import type { Identity } from '../../identity/identity';
import { PROGRAM } from '../../identity/accounts/passwords';
import { EVERYWHERE } from '../../kernel/everywhere';
import { ACCOUNT_ROLES, type AccountRole } from '../../identity/roles';

/** Who belongs to the bureau of the story; everybody else to the whole installation. */
const OF_THE_BUREAU: readonly AccountRole[] = ['intake', 'handler', 'head'];

/**
 * One account for each role, named after it. The password is `DEMO_PASSWORD`, or one made now; answers it when it was
 * set, and undefined when every account had one already.
 */
export async function demoAccounts({ accounts, passwords }: Identity, bureau: string): Promise<string | undefined> {
  const password = process.env.DEMO_PASSWORD ?? randomBytes(9).toString('base64url');
  const known = new Map<string, boolean>();
  for await (const { id, canSignIn } of accounts.all()) known.set(id, canSignIn);
  const missing = ACCOUNT_ROLES.filter((role) => known.get(role) !== true);
  if (missing.length === 0 && process.env.DEMO_PASSWORD === undefined) return undefined;
  for (const role of ACCOUNT_ROLES) {
    const unit = OF_THE_BUREAU.includes(role) ? bureau : EVERYWHERE;
    const link = known.has(role)
      ? await accounts.giveLink(role, PROGRAM)
      : await accounts.make(role, { role, unit }, PROGRAM);
    await passwords.setUp(link.token, password);
  }
  return password;
}
