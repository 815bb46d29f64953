import { Client } from 'pg';
import { Sessions } from '../../../src/identity/sessions/sessions';
import { AccessTokens } from '../../../src/identity/tokens/access-tokens';
import type { Actor } from '../../../src/kernel/event';

/** What the tokens of every installation under test are made with. */
export const TOKEN_SECRET = 't'.repeat(32);

const secret = Buffer.from(TOKEN_SECRET, 'utf8');
const A_DAY = 86_400;

/**
 * Lets people into an installation: an account and a session as the program itself keeps them, and a token that it signs
 * itself. Only the password is left out, and the facts of an account that nobody in the story made.
 */
export class Doors {
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly places = new Map<string, string>();

  constructor(private readonly databaseUrl: () => string | Promise<string>) {}

  /**
   * An access token of the account, which is made when there is none; good for a day. Somebody who is of another role or
   * unit by now is given it, and the program at `address` has heard of that.
   */
  async tokenOf(actor: Actor, address?: string): Promise<string> {
    const { id, role, unit } = actor;
    const token = this.tokens.get(id) ?? this.letIn(actor);
    this.tokens.set(id, token);
    token.catch(() => this.tokens.delete(id));
    const place = `${role} of ${unit}`;
    if ((this.places.get(id) ?? place) !== place) await this.move(actor, await token, address);
    this.places.set(id, place);
    return token;
  }

  private async move({ id, role, unit }: Actor, token: string, address: string | undefined): Promise<void> {
    await this.inDatabase((client) =>
      client.query('update identity.account set role = $2, unit = $3 where id = $1', [id, role, unit]),
    );
    if (address === undefined) return;
    for (let known: Partial<Actor> = {}; known.role !== role || known.unit !== unit;) {
      const response = await fetch(`${address}/api/session`, { headers: { authorization: `Bearer ${token}` } });
      known = (await response.json()) as Partial<Actor>;
    }
  }

  private async letIn({ id, role, unit }: Actor): Promise<string> {
    return this.inDatabase(async (client) => {
      await client.query(
        'insert into identity.account (id, role, unit) values ($1, $2, $3) on conflict (id) do nothing',
        [id, role, unit],
      );
      const { rows } = await client.query<Actor>('select id, role, unit from identity.account where id = $1', [id]);
      expect(rows).toEqual([{ id, role, unit }]);
      const { id: session } = await new Sessions(client, secret).begin(id);
      return new AccessTokens(secret).sign(id, session, A_DAY);
    });
  }

  private async inDatabase<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = new Client({ connectionString: await this.databaseUrl() });
    await client.connect();
    return work(client).finally(() => client.end());
  }
}
