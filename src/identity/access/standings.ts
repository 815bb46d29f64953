import type { Pool } from 'pg';
import type { Actor } from '../../kernel/event';
import { Unavailable } from '../../kernel/refusal';
import type { Bearer } from '../tokens/token-reader';
import { ChangeWatch, type Listener } from './change-watch';

/** Sessions remembered at most; the one that was remembered longest ago gives way. */
const MOST = 20_000;

const OF_SESSION = `
  select a.id, a.role, a.unit from identity.session s join identity.account a on a.id = s.account
  where s.id = $1 and s.ended_at is null and a.id = $2 and not a.disabled`;
const OF_ACCOUNT = 'select id, role, unit from identity.account where id = $1 and not disabled';

/**
 * Who somebody is at this moment: the account decides, never what a token said of it. Remembered until a change of it is
 * heard; a look that began before a change is not remembered after it.
 */
export class Standings implements Listener {
  private readonly known = new Map<string, Actor>();
  private readonly watch: ChangeWatch;
  private changes = 0;

  constructor(
    url: string,
    private readonly pool: Pool,
    report: (line: string) => void,
  ) {
    this.watch = new ChangeWatch(url, this, report);
  }

  /** The account of the bearer; undefined when it may not act: unknown, disabled, or its session is over. */
  of(bearer: Bearer): Actor | Promise<Actor | undefined> {
    const remembered = this.watch.trusted ? this.known.get(keyOf(bearer)) : undefined;
    return remembered ?? this.look(bearer);
  }

  changed(account: string): void {
    this.changes += 1;
    for (const [key, { id }] of this.known) if (id === account) this.known.delete(key);
  }

  changedUnheard(): void {
    this.changes += 1;
    this.known.clear();
  }

  close(): Promise<void> {
    return this.watch.close();
  }

  private async look(bearer: Bearer): Promise<Actor | undefined> {
    const { changes } = this;
    const found = await this.read(bearer);
    if (found && changes === this.changes && this.watch.trusted) this.remember(keyOf(bearer), found);
    return found;
  }

  private async read({ account, session }: Bearer): Promise<Actor | undefined> {
    try {
      const { rows } =
        session === undefined
          ? await this.pool.query<Actor>(OF_ACCOUNT, [account])
          : await this.pool.query<Actor>(OF_SESSION, [session, account]);
      return rows[0];
    } catch (error) {
      throw new Unavailable('accounts-unreachable', 'the accounts cannot be read now', 1, { cause: error });
    }
  }

  private remember(key: string, actor: Actor): void {
    this.known.set(key, Object.freeze({ ...actor }));
    if (this.known.size <= MOST) return;
    for (const oldest of this.known.keys()) {
      this.known.delete(oldest);
      return;
    }
  }
}

const keyOf = ({ account, session }: Bearer): string => session ?? `account ${account}`;
