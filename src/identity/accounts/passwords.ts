import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../kernel/refusal';
import type { Actor } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { endSessions, type Place } from './accounts';
import type { Changes } from './changes';
import { newLink, useLink, type SetUpLink } from './links';
import { hashed, isPassword, isWeaker } from './password';

/** As whom the program acts by itself. */
export const PROGRAM: Actor = { id: 'program', role: 'system', unit: 'casetrail' };

/** The account that the first link makes. */
const FIRST: Place & { readonly id: string } = { id: 'admin', role: 'admin', unit: EVERYWHERE };

/** Passwords: set with a link or by their owner, never by anybody else, and never one that comes with the program. */
export class Passwords {
  constructor(
    private readonly pool: Pool,
    private readonly changes: Changes,
  ) {}

  /** Sets the password of the account that the link is for; whoever was signed in with the old one is no longer. */
  async setUp(token: string, password: string): Promise<string> {
    const hash = await hashed(password);
    const account = await this.changes.make(async (session) => {
      const found = await useLink(session, token);
      if (found === undefined) throw new Refusal('link-not-valid');
      refuseCommon(found, password);
      await this.makeFirst(session, found);
      await this.put(session, found, hash);
      return found;
    });
    await this.changes.told(account);
    return account;
  }

  /** Sets the password that its owner wants. */
  async change(account: string, password: string): Promise<void> {
    refuseCommon(account, password);
    const hash = await hashed(password);
    await this.changes.make((session) => this.put(session, account, hash));
    await this.changes.told(account);
  }

  /** Whether somebody may sign in with it; one that is kept too weakly is kept better from now on. */
  async isRight(account: string, password: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ password: string | null }>(
      'select password from identity.account where id = $1 and not disabled',
      [account],
    );
    const kept = rows[0]?.password ?? null;
    const right = await isPassword(password, kept);
    if (right && kept !== null && isWeaker(kept)) {
      const again = await hashed(password);
      const sql = 'update identity.account set password = $3 where id = $1 and password = $2';
      await this.pool.query(sql, [account, kept, again]);
    }
    return right;
  }

  /** As long as no administrator can sign in: a link that makes the first one. */
  firstLink(): Promise<SetUpLink | undefined> {
    return this.changes.make(async (session) => {
      const { rowCount } = await session.query(
        `select from identity.account where role = 'admin' and not disabled and password is not null limit 1`,
      );
      return rowCount === 0 ? newLink(session, FIRST.id) : undefined;
    });
  }

  /** The first administrator comes to be with the first use of its link, so that a start alone changes nothing. */
  private async makeFirst(session: PoolClient, account: string): Promise<void> {
    if (account !== FIRST.id) return;
    const { id, role, unit } = FIRST;
    const { rowCount } = await session.query(
      'insert into identity.account (id, role, unit) values ($1, $2, $3) on conflict (id) do nothing',
      [id, role, unit],
    );
    if (rowCount === 1) await this.changes.note(session, id, { type: 'AccountMade', data: { role, unit } }, PROGRAM);
  }

  private async put(session: PoolClient, account: string, hash: string): Promise<void> {
    const { rows } = await session.query<Actor>(
      'update identity.account set password = $2 where id = $1 returning id, role, unit',
      [account, hash],
    );
    const [owner] = rows;
    if (!owner) throw new Refusal('link-not-valid');
    await endSessions(session, account);
    await this.changes.note(session, account, { type: 'PasswordSet', data: {} }, owner);
  }
}

function refuseCommon(account: string, password: string): void {
  const only = new Set(password.toLowerCase());
  if (only.size < 2 || password.toLowerCase() === account) throw new Refusal('password-too-common');
}
