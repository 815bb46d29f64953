import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inOwnTransaction } from '../../postgres/connected';
import type { StreamWriter, Subject } from '../../commands/stream-writer';
import type { Actor } from '../../kernel/event';
import { accountStream, type AccountShapes } from './account.events';

/** A change of an account and the fact that tells of it. */
export type Change = {
  [Type in keyof AccountShapes]: { readonly type: Type; readonly data: AccountShapes[Type] };
}[keyof AccountShapes];

interface Untold {
  readonly ordinal: string;
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly data: object;
  readonly actor: Actor;
  readonly happened_at: Date;
}

/** Nothing of an account is decided from its stream: the stream tells who made whom what. */
const accountSubject: Subject<null> = { streamOf: accountStream, initial: null, apply: (state) => state };

/**
 * Changes of accounts: each is noted in the transaction that makes it and is brought to the log after it, by whoever comes
 * first. So a change works at once, also while the log is away, and none is ever missing from the log.
 */
export class Changes {
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly streams: StreamWriter,
    private readonly report: (line: string) => void,
    private readonly changed: (account: string) => void,
  ) {}

  /** Runs `change` in a transaction of its own; the facts it notes come to the log when it is done. */
  make<Result>(change: (session: PoolClient) => Promise<Result>): Promise<Result> {
    return inOwnTransaction(this.pool, change);
  }

  async note(session: PoolClient, account: string, { type, data }: Change, by: Actor): Promise<void> {
    await session.query('insert into identity.change (id, account, type, data, actor) values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      account,
      type,
      data,
      by,
    ]);
  }

  /** After a change: nobody here goes on with what they remember of the account, and the log gets to know. */
  told(account: string): Promise<void> {
    this.changed(account);
    return this.tell();
  }

  /** Brings to the log what it does not have yet; what cannot be brought now stays noted. */
  tell(): Promise<void> {
    this.telling = this.telling.then(() => this.tellAll()).catch((error: unknown) => this.report(String(error)));
    return this.telling;
  }

  private async tellAll(): Promise<void> {
    const { rows } = await this.pool.query<Untold>('select * from identity.change order by ordinal');
    for (const { ordinal, id, account, type, data, actor, happened_at: happenedAt } of rows) {
      await this.streams.write(accountSubject, {
        id: account,
        envelope: { caller: actor, key: id },
        asked: { type, data },
        occurredAt: happenedAt.toISOString(),
        decide: () => [{ type, v: 1, data }],
      });
      await this.pool.query('delete from identity.change where ordinal = $1', [ordinal]);
    }
  }
}
