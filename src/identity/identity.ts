import type { StreamWriter } from '../commands/stream-writer';
import type { Caller } from '../http/caller';
import type { UnitDirectory } from '../units/unit-directory';
import { Standings } from './access/standings';
import { Callers } from './access/callers';
import { Accounts } from './accounts/accounts';
import { Attempts } from './accounts/attempts';
import { Changes } from './accounts/changes';
import type { IdentityDatabase } from './accounts/identity-database';
import { Passwords } from './accounts/passwords';
import { Sessions } from './sessions/sessions';
import { SignIn } from './sessions/sign-in';
import { AccessTokens } from './tokens/access-tokens';
import type { TokenReader } from './tokens/token-reader';

/** What identity is made of. */
export interface IdentityParts {
  readonly database: IdentityDatabase;
  /** The secret of the installation: access and refresh tokens are made with it. */
  readonly secret: Buffer;
  /** Reads the tokens of an identity provider, in the place of our own. */
  readonly provider?: TokenReader;
  readonly requestsPerMinute: number;
  /** What a collector of metrics sends in the place of an access token. */
  readonly metricsToken?: string;
  readonly report: (line: string) => void;
}

/** Accounts, sessions and who asks, over one database. */
export class Identity {
  readonly changes: Changes;
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly signIn: SignIn;
  readonly callers: Callers;
  private readonly standings: Standings;

  constructor(
    { database: { pool, url }, secret, provider, report }: IdentityParts,
    streams: StreamWriter,
    units: Pick<UnitDirectory, 'find'>,
  ) {
    this.standings = new Standings(url, pool, report);
    this.changes = new Changes(pool, streams, report, (account) => this.standings.changed(account));
    this.accounts = new Accounts(pool, this.changes, units);
    this.passwords = new Passwords(pool, this.changes);
    this.sessions = new Sessions(pool, secret);
    this.tokens = new AccessTokens(secret);
    this.callers = new Callers(provider ?? this.tokens, this.standings);
    const { accounts, passwords, sessions, tokens } = this;
    const attempts = new Attempts(pool);
    this.signIn = new SignIn({ accounts, passwords, attempts, sessions, tokens, elsewhere: provider !== undefined });
  }

  /** Ends one session; it is over here with the answer, and on other nodes once they hear of it. */
  async signOut({ actor, session }: Caller): Promise<void> {
    if (session === undefined) return;
    await this.sessions.end(session);
    this.standings.changed(actor.id);
  }

  /** Ends what listens; Nest asks for it when the application closes. */
  onApplicationShutdown(): Promise<void> {
    return this.standings.close();
  }
}
