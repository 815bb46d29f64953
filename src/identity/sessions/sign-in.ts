import { Unidentified } from '../../http/caller';
import { Refusal } from '../../kernel/refusal';
import type { Accounts } from '../accounts/accounts';
import type { Attempts } from '../accounts/attempts';
import { PROGRAM, type Passwords } from '../accounts/passwords';
import { ACCESS_SECONDS, type AccessTokens } from '../tokens/access-tokens';
import type { Session, Sessions } from './sessions';

export interface SignedIn {
  readonly account: string;
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
}

interface Parts {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  /** An identity provider that people sign in at instead. */
  readonly elsewhere: boolean;
}

/** From a password to tokens, and from tokens to the next ones. Whoever is not let in is not told why. */
export class SignIn {
  constructor(private readonly parts: Parts) {}

  /** Throws `Unidentified`, or `TooManyRequests` before the password was looked at. */
  async withPassword(account: string, password: string, network: string): Promise<SignedIn> {
    this.requirePasswords();
    await this.check(account, password, network);
    return this.tokensOf(await this.parts.sessions.begin(account));
  }

  /** Throws `Unidentified`; a refresh token that was exchanged before ends the sessions of its account. */
  async withRefreshToken(token: string): Promise<SignedIn> {
    const refreshed = await this.parts.sessions.refresh(token);
    if (refreshed === 'unknown') throw new Unidentified();
    if ('reused' in refreshed) {
      await this.parts.accounts.revoke(refreshed.reused, PROGRAM, 'reuse');
      throw new Unidentified();
    }
    return this.tokensOf(refreshed);
  }

  /** The first password, or another one after it was forgotten. */
  async setUp(token: string, password: string): Promise<string> {
    this.requirePasswords();
    return this.parts.passwords.setUp(token, password);
  }

  /** Every session of the account ends with it, also this one. */
  async changePassword(account: string, current: string, password: string, network: string): Promise<void> {
    this.requirePasswords();
    await this.check(account, current, network);
    await this.parts.passwords.change(account, password);
  }

  private async check(account: string, password: string, network: string): Promise<void> {
    const { attempts, passwords } = this.parts;
    const tried = { account, network };
    await attempts.begin(tried);
    if (!(await passwords.isRight(account, password))) throw new Unidentified();
    await attempts.succeeded(tried);
  }

  private async tokensOf({ id, account, refreshToken }: Session): Promise<SignedIn> {
    const accessToken = await this.parts.tokens.sign(account, id);
    return { account, accessToken, tokenType: 'Bearer', expiresIn: ACCESS_SECONDS, refreshToken };
  }

  private requirePasswords(): void {
    if (this.parts.elsewhere) throw new Refusal('signed-in-elsewhere');
  }
}
