import { openIdentity } from '../../src/identity/accounts/identity-database';
import { Sessions } from '../../src/identity/sessions/sessions';
import { AccessTokens } from '../../src/identity/tokens/access-tokens';
import type { Actor } from '../../src/kernel/event';
import { SECRETS } from '../secrets';
import { UNIT } from '../surroundings';

const SECONDS = 86_400;
const secret = Buffer.from(SECRETS.TOKEN_SECRET, 'utf8');

/** The headers of whoever acts or asks: an account and a session as anybody has, only without a password. */
export async function signedIn(databaseUrl: string, actor: Actor): Promise<Record<string, string>> {
  const database = await openIdentity(databaseUrl, () => undefined);
  try {
    const { id, role, unit } = actor;
    await database.pool.query(
      'insert into identity.account (id, role, unit) values ($1, $2, $3) on conflict (id) do nothing',
      [id, role, unit],
    );
    const session = await new Sessions(database.pool, secret).begin(id);
    const token = await new AccessTokens(secret).sign(id, session.id, SECONDS);
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  } finally {
    await database.close();
  }
}

/** Who works in the benchmarks, who registers its unit and builds read models, and who asks of everything. */
export const CLERK: Actor = { id: 'bench', role: 'handler', unit: UNIT };
export const ADMIN: Actor = { id: 'bench-admin', role: 'admin', unit: '*' };
export const READER: Actor = { id: 'bench-reader', role: 'leader', unit: '*' };
