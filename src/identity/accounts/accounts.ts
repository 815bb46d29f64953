import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { NotFound, Refusal } from '../../kernel/refusal';
import type { UnitDirectory } from '../../units/unit-directory';
import type { AccountRole } from '../roles';
import type { Changes, Change } from './changes';
import { newLink, type SetUpLink } from './links';

const FOR_THE_WHOLE: readonly AccountRole[] = ['head', 'leader', 'supervisor', 'auditor', 'reporter', 'admin'];

export interface Place {
  readonly role: AccountRole;
  /** Code of a unit, or `*`. */
  readonly unit: string;
}

export interface Account extends Place {
  readonly id: string;
  readonly disabled: boolean;
  /** Whether a password was set. */
  readonly canSignIn: boolean;
}

/** Who acts without an account: nobody may be taken for them. */
const RESERVED: readonly string[] = ['complainant', 'clock', 'program'];

const COLUMNS = `id, role, unit, disabled, password is not null as "canSignIn"`;

/** What an administrator does about accounts. Each change works at once, on every node, and is a fact in the log. */
export class Accounts {
  constructor(
    private readonly pool: Pool,
    private readonly changes: Changes,
    private readonly units: Pick<UnitDirectory, 'find'>,
  ) {}

  /** Makes an account that nobody can use until its set-up link was. */
  make(id: string, place: Place, by: Actor): Promise<SetUpLink> {
    return this.change(id, async (session) => {
      if (RESERVED.includes(id)) throw new Refusal('account-exists', { account: id });
      await this.requirePlace(place);
      const { rowCount } = await session.query(
        'insert into identity.account (id, role, unit) values ($1, $2, $3) on conflict (id) do nothing',
        [id, place.role, place.unit],
      );
      if (rowCount === 0) throw new Refusal('account-exists', { account: id });
      await this.note(session, id, { type: 'AccountMade', data: place }, by);
      return newLink(session, id);
    });
  }

  /** Gives the account another role or unit. */
  move(id: string, place: Place, by: Actor): Promise<void> {
    return this.change(id, async (session) => {
      await this.requirePlace(place);
      const was = await onlyOne(session, id);
      await mustExist(session, id, 'update identity.account set role = $2, unit = $3 where id = $1', [
        place.role,
        place.unit,
      ]);
      if (was === 'admin') await requireAdministrator(session, id);
      await this.note(session, id, { type: 'AccountMoved', data: place }, by);
    });
  }

  disable(id: string, by: Actor): Promise<void> {
    return this.change(id, async (session) => {
      const was = await onlyOne(session, id);
      await mustExist(session, id, 'update identity.account set disabled = true where id = $1');
      await endSessions(session, id);
      if (was === 'admin') await requireAdministrator(session, id);
      await this.note(session, id, { type: 'AccountDisabled', data: {} }, by);
    });
  }

  enable(id: string, by: Actor): Promise<void> {
    return this.change(id, async (session) => {
      await mustExist(session, id, 'update identity.account set disabled = false where id = $1');
      await this.note(session, id, { type: 'AccountEnabled', data: {} }, by);
    });
  }

  /** A new link to set a password with; the one before is over, the password stays until it is used. */
  giveLink(id: string, by: Actor): Promise<SetUpLink> {
    return this.change(id, async (session) => {
      await mustExist(session, id, 'select from identity.account where id = $1 for update');
      await this.note(session, id, { type: 'SetUpLinkGiven', data: {} }, by);
      return newLink(session, id);
    });
  }

  /** Ends every session of the account. */
  revoke(id: string, by: Actor, why: 'asked' | 'reuse' = 'asked'): Promise<void> {
    return this.change(id, async (session) => {
      await mustExist(session, id, 'select from identity.account where id = $1 for update');
      await endSessions(session, id);
      await this.note(session, id, { type: 'SessionsRevoked', data: { why } }, by);
    });
  }

  async find(id: string): Promise<Account> {
    const [account] = await this.select('where id = $1', [id]);
    if (!account) throw new NotFound('account', id);
    return account;
  }

  /** In the order of their names; `behind`: the name before the first. */
  list(limit: number, behind = ''): Promise<Account[]> {
    return this.select('where id > $1 order by id limit $2', [behind, limit]);
  }

  /** All of them, page by page. */
  async *all(): AsyncGenerator<Account> {
    const most = 500;
    for (let page = await this.list(most); page.length > 0; page = await this.list(most, page.at(-1)?.id)) yield* page;
  }

  private async select(where: string, values: unknown[]): Promise<Account[]> {
    const { rows } = await this.pool.query<Account>(`select ${COLUMNS} from identity.account ${where}`, values);
    return rows;
  }

  private async change<Result>(id: string, change: (session: PoolClient) => Promise<Result>): Promise<Result> {
    const result = await this.changes.make(change);
    await this.changes.told(id);
    return result;
  }

  private note(session: PoolClient, account: string, change: Change, by: Actor): Promise<void> {
    return this.changes.note(session, account, change, by);
  }

  private async requirePlace({ role, unit }: Place): Promise<void> {
    if (unit === EVERYWHERE) {
      if (!FOR_THE_WHOLE.includes(role)) throw new Refusal('not-for-the-whole', { role });
    } else if (!(await this.units.find(unit))) throw new Refusal('unknown-unit', { unit });
  }
}

export async function endSessions(session: PoolClient, account: string): Promise<void> {
  await session.query('update identity.session set ended_at = now() where account = $1 and ended_at is null', [
    account,
  ]);
}

async function mustExist(session: PoolClient, id: string, sql: string, more: readonly unknown[] = []): Promise<void> {
  const { rowCount } = await session.query(sql, [id, ...more]);
  if (rowCount === 0) throw new NotFound('account', id);
}

/** From here on nobody else changes accounts; answers the role that the account has. Locked first, before any row: two would wait for each other. */
async function onlyOne(session: PoolClient, id: string): Promise<string | undefined> {
  await session.query('lock table identity.account in share row exclusive mode');
  const { rows } = await session.query<{ role: string }>('select role from identity.account where id = $1', [id]);
  return rows[0]?.role;
}

/** Nobody takes away the last account that can give accounts. */
async function requireAdministrator(session: PoolClient, account: string): Promise<void> {
  const { rowCount } = await session.query(
    `select from identity.account where role = 'admin' and not disabled limit 1`,
  );
  if (rowCount === 0) throw new Refusal('last-administrator', { account });
}
